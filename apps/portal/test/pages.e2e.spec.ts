import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { lookAt } from '../../web/test/support/look-at.js';
import { stopTimeAt } from '../../web/test/support/moment.js';
import { DESK } from '../../web/test/support/open-app.js';
import { watchTroubles } from '../../web/test/support/troubles.js';
import { answered, CONTACT, PortalDesk } from './support/portal-desk.js';

let desk: PortalDesk;

beforeAll(async () => {
  desk = await PortalDesk.open();
});
afterAll(() => desk.close());

async function look(page: Page, name: string, shows: string | RegExp): Promise<string[]> {
  const seen = page.getByText(shows).filter({ visible: true }).first();
  const missing = await seen.waitFor().then(
    () => [],
    () => [`${name}: does not show ${String(shows)}`],
  );
  await page.waitForLoadState('networkidle');
  const found = [...missing, ...(await lookAt(page, `portal-${name}`, { fullPage: true }))];
  await page.setViewportSize(DESK);
  return found;
}

it('every page is free of errors and barriers, in the light, in the dark and on a narrow phone', async () => {
  const context = await desk.visit();
  const page = await context.newPage();
  await desk.signIn(page);
  const troubles = watchTroubles(page);
  const invoices = await desk.invoices();
  const open = invoices.find(({ balanceMinor }) => balanceMinor > 0);
  const credited = invoices.find(({ id }) => id !== open?.id);
  const note = await answered<{ id: string }>(
    desk.api.post(`/api/v1/invoices/${credited!.id}/credit-notes`, {
      data: { reason: 'Billed by mistake', full: true },
    }),
  );
  const [[waiting], [accepted]] = [await desk.quotes('sent'), await desk.quotes('accepted')];
  const found: string[] = [];
  for (const [name, path, shows] of [
    ['home', '/', 'For you to do'],
    ['quotes', '/quotes', waiting!.number],
    ['quote', `/quotes/${waiting!.id}`, 'Your answer'],
    ['quote-accepted', `/quotes/${accepted!.id}`, 'Accepted by Anel Botha'],
    ['statement', '/statement', 'By the end of'],
    ['statement-period', '/statement?form=balance_forward', 'Balance before'],
    ['invoices', '/invoices', open!.number],
    ['invoice', `/invoices/${open!.id}`, 'What it is for'],
    ['credited', `/invoices/${credited!.id}`, 'Still to pay'],
    ['credit-notes', '/credit-notes', 'Corrects'],
    ['credit-note', `/credit-notes/${note.id}`, 'What it is for'],
    ['nowhere', '/nowhere', 'This is not here'],
  ] as const) {
    await page.goto(path);
    found.push(...(await look(page, name, shows)));
  }
  await page.goto(`/invoices/${open!.id}`);
  await page.getByRole('button', { name: 'I have paid' }).click();
  found.push(...(await look(page, 'paid-form', 'Paid on')));
  await page.goto(`/quotes/${waiting!.id}`);
  await page.getByRole('button', { name: 'Decline instead' }).click();
  found.push(...(await look(page, 'quote-decline', 'Decline the quote')));
  const newer = await answered<{ id: string }>(desk.api.post(`/api/v1/quotes/${waiting!.id}/revise`));
  await answered(desk.api.post(`/api/v1/quotes/${newer.id}/send`, { data: { channels: ['portal'] } }));
  await page.goto(`/quotes/${waiting!.id}`);
  found.push(...(await look(page, 'quote-replaced', 'Read the newer one')));
  await stopTimeAt('2026-12-13T09:00:00Z', desk.app.database);
  await page.goto(`/quotes/${newer.id}`);
  found.push(...(await look(page, 'quote-expired', 'It can no longer be accepted')));
  expect([...found, ...troubles]).toEqual([]);
  await context.close();
});

it('so are the pages of who is not signed in', async () => {
  const context = await desk.visit();
  const page = await context.newPage();
  const found: string[] = [];
  await page.goto('/');
  found.push(...(await look(page, 'sign-in', 'Send me a link')));
  await page.getByLabel('Email address').fill(CONTACT);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  found.push(...(await look(page, 'link-sent', 'Look at your mail')));
  await page.goto('/enter/x');
  found.push(...(await look(page, 'enter', 'Open your documents')));
  await page.getByRole('button', { name: 'Sign in' }).click();
  found.push(...(await look(page, 'enter-used', 'This link has been used')));
  await page.goto('/d/x');
  found.push(...(await look(page, 'link-nowhere', 'This link leads nowhere')));
  expect(found).toEqual([]);
  await context.close();
});
