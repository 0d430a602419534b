import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { DEMO_ACCOUNT } from '../../api/test/support/demo-database.js';
import { Receiver } from '../../api/test/webhooks/receiver.js';
import { DESK, PHONE } from './support/open-app.js';
import { openDemo, type DemoApp } from './support/open-demo.js';

let app: DemoApp;
let receiver: Receiver;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  receiver = await Receiver.start();
  app = await openDemo();
  context = await app.signIn();
  page = await context.newPage();
});
afterAll(async () => {
  await app.close();
  await receiver.stop();
});

/** Pictures in the light, in the dark and on a phone; without barriers. */
async function look(name: string): Promise<void> {
  for (const [where, size, colorScheme] of [
    ['desk', DESK, 'light'],
    ['dark', DESK, 'dark'],
    ['phone', PHONE, 'light'],
  ] as const) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await keepScreenshot(page, `${name}-${where}`);
  }
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await accessibilityViolations(page)).toEqual([]);
}

const choose = (group: string, option: string) =>
  page
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name: option, exact: true })
    .check({ force: true });

it('a token is made, shown once, used, and revoked', async () => {
  await page.goto('/integrations');
  await page.getByText('Programs that may use your data').waitFor();
  await look('tokens-empty');
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByLabel('What it is for').fill('Nightly export');
  await choose('Time', 'Read and write');
  await choose('Clients', 'Read');
  await look('token-drawer');
  await page.getByRole('button', { name: /^Make token/ }).click();
  const shown = page.getByText(/^atlas_pat_.{60,}/);
  await shown.waitFor();
  const token = (await shown.textContent())!;
  await look('token-shown');
  await page.getByRole('button', { name: 'Done' }).click();
  const read = () => fetch(`${app.product.appUrl}/api/v1/clients`, { headers: { Authorization: `Bearer ${token}` } });
  expect((await read()).status).toBe(200);
  const row = page.getByRole('row', { name: /Nightly export/ });
  await row.getByText('Time read and write, Clients read').waitFor();
  await look('tokens');
  await row.hover();
  await row.getByRole('button', { name: 'Revoke Nightly export' }).click();
  await row.getByRole('button', { name: 'Revoke now' }).click();
  await page.getByText('Programs that may use your data').waitFor();
  expect((await read()).status).toBe(401);
});

it('an endpoint is added, tried out, and what it was told can be sent again', async () => {
  await page.goto('/integrations?tab=webhooks');
  await page.getByRole('button', { name: 'New endpoint' }).click();
  await page.getByLabel('Address').fill(receiver.url);
  await page.getByLabel('Invoices', { exact: true }).check();
  await page.getByLabel('Time entries: Created').check();
  await look('endpoint-drawer');
  await page.getByRole('button', { name: /^Add/ }).click();
  await page.getByText(/^whsec_/).waitFor();
  await look('endpoint-secret');
  await page.getByRole('button', { name: 'Done' }).click();
  const row = page.getByRole('row', { name: /127\.0\.0\.1/ });
  await row.getByText('Time entries: created · Invoices').waitFor();
  await row.hover();
  await row.getByRole('button', { name: /^Send a test event/ }).click();
  await receiver.whenReceived(1);
  await look('webhooks');
  await page.getByRole('link', { name: 'Deliveries', exact: true }).click();
  const delivery = page.getByRole('row', { name: /Test event/ });
  await delivery.getByText('Delivered').waitFor();
  await look('deliveries');
  await delivery.getByRole('button', { name: 'What was sent: Test event' }).click();
  await page.getByText('It works.').waitFor();
  await look('delivery');
  await page.keyboard.press('Escape');
  await delivery.hover();
  await delivery.getByRole('button', { name: 'Send again: Test event' }).click();
  await receiver.whenReceived(2);
  expect(receiver.received[1]!.headers['webhook-id']).toBe(receiver.received[0]!.headers['webhook-id']);
});

it('the audit log tells of it, from what to what', async () => {
  await page.goto('/audit');
  await page.getByText('Access token revoked').first().waitFor();
  await page.getByText('Webhook endpoint created').first().waitFor();
  await look('audit');
  await page.goto('/audit?entity=practice');
  await page.getByText('Practice changed').first().waitFor();
  await look('audit-practice');
  await page.goto('/audit?tab=jobs');
  await page.getByText('Nothing failed.').waitFor();
  await look('failed-jobs');
});

it('a new password leaves tokens alone, and takes them along on request', async () => {
  const made = await context.request.post('/api/v1/api-tokens', {
    data: { name: 'Nightly journal', scopes: ['revenue:read'] },
  });
  const { token } = (await made.json()) as { token: string };
  const status = async () =>
    (await fetch(`${app.product.appUrl}/api/v1/revenue/summary`, { headers: { Authorization: `Bearer ${token}` } }))
      .status;
  expect(await status()).toBe(200);
  await page.goto('/account/password');
  await page.getByLabel('Current password').fill(DEMO_ACCOUNT.password);
  await page.getByLabel('New password').fill('another long secret');
  await page.getByText('Nightly journal').waitFor();
  await look('password');
  await page.getByLabel('Also revoke my access tokens').check();
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByText('Your password is changed. Other devices and programs are signed out.').waitFor();
  expect(await status()).toBe(401);
});
