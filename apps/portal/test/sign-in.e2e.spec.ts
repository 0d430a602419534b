import { keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { reads } from '../../web/test/support/form.js';
import { PHONE } from '../../web/test/support/open-app.js';
import { watchTroubles } from '../../web/test/support/troubles.js';
import { answered, CONTACT, PortalDesk } from './support/portal-desk.js';

let desk: PortalDesk;

beforeAll(async () => {
  desk = await PortalDesk.open();
});
afterAll(() => desk.close());

it('lets a client in by its mail, to pay an invoice and keep the PDF', async () => {
  const context = await desk.visit({ permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true });
  const page = await context.newPage();
  const troubles = watchTroubles(page);
  const [invoice] = await desk.invoices();
  // Asked for before signing in, and shown after it.
  await page.goto(`/invoices/${invoice!.id}`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  troubles.length = 0;
  await page.getByLabel('Email address').fill(CONTACT);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await reads(page, /is known here, a link is on its way/);
  await page.goto(await desk.linkInMail('Sign in to Maseko Accounting', 'Open your documents'));
  await page.getByRole('button', { name: 'Sign in' }).click();

  await page.getByRole('heading', { name: `Invoice ${invoice!.number}` }).waitFor();
  await page.getByRole('button', { name: 'Copy reference' }).click();
  await page.getByRole('status').getByText('Reference copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^KARB-1042-/);
  await page.getByRole('button', { name: 'Copy all details' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Account number: 1098 765 432');

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download PDF' }).click();
  const file = readFileSync(await (await downloading).path());
  const stored = await desk.api.get(`/api/v1/invoices/${invoice!.id}/pdf`);
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect(sha256(file)).toBe(sha256(await stored.body()));
  expect(await answered(desk.api.get(`/api/v1/invoices/${invoice!.id}`))).toMatchObject({
    viewedAt: expect.any(String),
  });
  expect(troubles).toEqual([]);
  await context.close();
});

it('wants the code of the first browser in a second one', async () => {
  const first = await (await desk.visit()).newPage();
  await first.goto('/sign-in');
  await first.getByLabel('Email address').fill(CONTACT);
  await first.getByRole('button', { name: 'Send me a link' }).click();
  const code = (await first.locator('.code').textContent())!;
  const link = await desk.linkInMail('Sign in to Maseko Accounting', 'Open your documents');

  const phone = await (await desk.visit({ viewport: PHONE, hasTouch: true, isMobile: true })).newPage();
  await phone.goto(link);
  await phone.getByRole('button', { name: 'Sign in' }).click();
  await phone.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
  await phone.getByLabel('Code').fill(code.startsWith('0') ? '111 111' : '000 000');
  await phone.getByRole('button', { name: 'Sign in' }).click();
  await phone.getByRole('alert').getByText('The code does not fit').waitFor();
  await keepScreenshot(phone, 'portal-code-phone');
  await phone.getByLabel('Code').fill(code);
  await phone.getByRole('button', { name: 'Sign in' }).click();
  await phone.getByRole('heading', { name: 'For you to do' }).waitFor();

  await phone.getByRole('button', { name: 'Menu' }).click();
  await keepScreenshot(phone, 'portal-menu-phone');
  await phone.getByRole('button', { name: 'Sign out' }).click();
  await phone.getByRole('heading', { name: 'You are signed out' }).waitFor();
  await phone.goto('/');
  await phone.getByRole('heading', { name: 'Sign in' }).waitFor();
});

it('tells the practice what a client says of having paid', async () => {
  const context = await desk.visit();
  const page = await context.newPage();
  await desk.signIn(page);
  await page
    .getByRole('link', { name: /^Open invoice/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'I have paid' }).click();
  await page.getByLabel('Amount', { exact: true }).fill('plenty');
  await page.getByRole('button', { name: 'Tell Maseko Accounting' }).click();
  await page.locator('#paid-amount-error').waitFor();
  await page.getByLabel('Amount', { exact: true }).fill('5 000,00');
  await page.getByRole('button', { name: 'Tell Maseko Accounting' }).click();
  await reads(page, 'You told us that you paid R 5 000,00 on 26 Nov 2026');
  const link = await desk.linkInMail(/^Karoo Blooms .* says that INV-.* is paid$/, 'Open the invoice');
  expect(new URL(link).pathname).toMatch(/^\/invoices\//);
  await context.close();
});
