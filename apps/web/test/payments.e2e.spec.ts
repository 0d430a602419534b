import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { APIRequestContext, BrowserContext, Page } from 'playwright-core';
import { DEMO_NOW } from '../../api/test/support/demo-database.js';
import { choose, drawer, pick, press, reads } from './support/form.js';
import { stopTimeAt } from './support/moment.js';
import { PHONE } from './support/open-app.js';
import { openDemo, type DemoApp } from './support/open-demo.js';
import { watchTroubles } from './support/troubles.js';

let app: DemoApp;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  app = await openDemo();
  await stopTimeAt(DEMO_NOW, app.database);
  context = await app.signIn();
  page = await context.newPage();
});
afterAll(() => app.close());

interface Listed {
  items: Array<{ id: string; clientId: string; number: string; clientName: string; balanceMinor: number }>;
}

const openOf = async (request: APIRequestContext, clientName: string) => {
  const { items } = (await (await request.get('/api/v1/invoices?limit=200')).json()) as Listed;
  return items.filter((each) => each.clientName === clientName && each.balanceMinor > 0).reverse();
};

it('records a payment over several invoices as in the picture, and takes it back', async () => {
  const troubles = watchTroubles(page);
  const [first, second, third] = await openOf(context.request, 'Tafelberg Joinery CC');
  await page.goto(`/clients/${first!.clientId}`);
  await reads(page, 'R 31 395,00');
  await page.keyboard.press('p');
  const form = drawer(page, 'Record payment');
  await reads(form, 'matches this client');
  await form.getByLabel('Amount').fill('25000');
  await form.getByLabel('Amount').press('Tab');
  // Oldest first: 10 764,00 + 7 176,00 + 7 060,00.
  await reads(form, '25 000,00 allocated to three invoices');
  await form.getByRole('checkbox', { name: `Pay ${third!.number}` }).uncheck();
  await reads(form, `Put R 7 060,00 on ${third!.number}`);
  await reads(form, '17 940,00 allocated to two invoices');
  await reads(form, 'R 6 395,00');
  await keepScreenshot(page, 'payments-record');
  expect(await accessibilityViolations(page)).toEqual([]);
  await press(form, `Put R 7 060,00 on ${third!.number}`);
  await reads(form, 'R 6 395,00');
  await form.getByRole('button', { name: /^Record R 25 000,00/ }).click();
  await reads(page, 'Recorded: R 25 000,00 from Tafelberg');
  await reads(page, 'R 6 395,00');
  await press(page, 'Undo');
  await reads(page, 'R 31 395,00');
  await page.getByRole('link', { name: 'Payments of this client' }).click();
  await page.getByRole('row', { name: /Tafelberg.*Reversed/ }).waitFor();
  expect(second!.number < third!.number).toBe(true);
  expect(troubles).toEqual([]);
});

it('pays an invoice in full in one click, and gives up a small rest of another', async () => {
  const [late, next] = await openOf(context.request, 'Umhlanga Dental Studio Inc.');
  await page.goto(`/invoices/${late!.id}`);
  await page.getByRole('button', { name: 'Record payment' }).waitFor();
  await page.keyboard.press('p');
  const form = drawer(page, 'Record payment');
  await form.getByRole('button', { name: /^Record R 9 683,00/ }).click();
  await reads(page, 'Recorded: R 9 683,00');
  await page.getByText('Paid', { exact: true }).first().waitFor();
  await keepScreenshot(page, 'payments-invoice-paid');

  await page.goto(`/invoices/${next!.id}`);
  await press(page, 'Record payment');
  await reads(form, 'R 7 429,00');
  await form.getByLabel('Amount').fill('7425');
  await form.getByLabel('Amount').press('Tab');
  await form.getByLabel('Write off the remaining R 4,00 as a small balance').check();
  await reads(form, 'R 0,00');
  await pick(form, 'Method', 'Card');
  await form.getByRole('button', { name: /^Record R 7 425,00/ }).click();
  await reads(page, 'Written off');
  await keepScreenshot(page, 'payments-invoice-written-off');
  expect(await accessibilityViolations(page)).toEqual([]);

  await press(page, 'Reverse this write-off');
  const back = drawer(page, 'Reverse write-off');
  await reads(back, `After this, ${next!.number} owes R 4,00 more.`);
  await back.getByLabel('Why').fill('Paid after all');
  await keepScreenshot(page, 'payments-reverse-write-off');
  await press(back, 'Reverse');
  await reads(page, `R 4,00 of ${next!.number} is owed again`);
  await reads(page, 'Reversed on 26 Nov 2026: Paid after all');
  await keepScreenshot(page, 'payments-write-off-reversed');
  await page.goto('/revenue');
  await page.getByRole('row', { name: /Umhlanga.*Write-off reversed.*4,00/ }).waitFor();
});

it('keeps what is too much as credit, which pays the next invoice or goes back', async () => {
  const [open] = await openOf(context.request, 'Blue Crane Logistics (Pty) Ltd');
  await page.goto('/payments');
  await page.getByRole('link', { name: 'Ndlovu Family Trust' }).waitFor();
  await keepScreenshot(page, 'payments-list');
  expect(await accessibilityViolations(page)).toEqual([]);
  await press(page, 'Record payment');
  const form = drawer(page, 'Record payment');
  await choose(form, 'From', 'Blue Crane');
  await form.getByLabel('Amount').fill('500');
  await press(form, 'Clear');
  await reads(form, 'Stays as credit on the account');
  await form.getByRole('button', { name: /^Record R 500,00/ }).click();
  await reads(page, 'Recorded: R 500,00');
  const recorded = page.getByRole('row', { name: /Blue Crane.*500,00/ });
  await recorded.getByRole('link').first().click();
  await reads(page, 'Credit on the account');
  await keepScreenshot(page, 'payments-detail');
  expect(await accessibilityViolations(page)).toEqual([]);

  await page.goto(`/invoices/${open!.id}`);
  await press(page, 'Apply R 500,00');
  await reads(page, 'Still to pay: R 20 476,00');

  await page.goto('/payments');
  await press(page, 'Record payment');
  await choose(form, 'From', 'Highveld');
  await form.getByLabel('Amount').fill('900');
  await press(form, 'Clear');
  await form.getByRole('button', { name: /^Record R 900,00/ }).click();
  await reads(page, 'Recorded: R 900,00');
  const [highveld] = await openOf(context.request, 'Highveld Solar (Pty) Ltd');
  await page.goto(`/clients/${highveld!.clientId}`);
  await press(page, 'Refund');
  const refund = drawer(page, 'Refund credit');
  await keepScreenshot(page, 'payments-refund');
  await refund.getByLabel('Amount').fill('900');
  await refund.getByLabel('Why').fill('Paid twice');
  await refund.getByRole('button', { name: /^Refund R 900,00/ }).click();
  await reads(page, 'Refunded: R 900,00');
});

it('reverses what bounced, with a reason, and fits a phone in the dark', async () => {
  const [open] = await openOf(context.request, 'Rooibos & Rye (Pty) Ltd');
  await page.goto(`/invoices/${open!.id}`);
  await press(page, 'Record payment');
  const form = drawer(page, 'Record payment');
  await form.getByRole('button', { name: /^Record R 5 630,40/ }).click();
  await reads(page, 'Recorded: R 5 630,40');
  await page.getByRole('link', { name: /^EFT/ }).click();
  await press(page, 'Reverse');
  const reversal = drawer(page, 'Reverse payment');
  await reversal.getByLabel('Why').fill('Returned unpaid by the bank');
  await keepScreenshot(page, 'payments-reverse');
  await reversal.getByRole('button', { name: /^Reverse/ }).click();
  await reads(page, 'Reversed: Returned unpaid by the bank');
  await keepScreenshot(page, 'payments-detail-reversed');

  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`/invoices/${open!.id}`);
  await press(page, 'Record payment');
  await reads(form, 'All of it pays invoices');
  await keepScreenshot(page, 'payments-record-phone-dark');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.goto('/payments');
  await page.getByRole('link', { name: 'Ndlovu Family Trust' }).waitFor();
  await keepScreenshot(page, 'payments-list-phone-dark');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
});
