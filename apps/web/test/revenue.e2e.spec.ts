import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { APIRequestContext, BrowserContext, Page } from 'playwright-core';
import { DEMO_NOW } from '../../api/test/support/demo-database.js';
import { drawer, pick, press, reads } from './support/form.js';
import { stopTimeAt } from './support/moment.js';
import { PHONE } from './support/open-app.js';
import { openDemo, type DemoApp } from './support/open-demo.js';
import { watchTroubles } from './support/troubles.js';

let app: DemoApp;
let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  app = await openDemo();
  await stopTimeAt(DEMO_NOW, app.database);
  context = await app.signIn({ acceptDownloads: true });
  page = await context.newPage();
  troubles = watchTroubles(page);
});
afterAll(() => app.close());

const clientId = async (request: APIRequestContext, name: string): Promise<string> => {
  const answer = await request.get(`/api/v1/clients?q=${encodeURIComponent(name)}`);
  const { items } = (await answer.json()) as { items: Array<{ id: string }> };
  return items[0]!.id;
};

it('records what a debtor paid from its line, and the line follows', async () => {
  await page.goto('/revenue');
  const debtors = page.getByRole('table', { name: 'Debtors by client and age' });
  const line = debtors.getByRole('row', { name: /^Tafelberg Joinery CC/ });
  await reads(line, '31 395,00');
  await line.hover();
  await line.getByRole('button', { name: 'Record a payment of Tafelberg Joinery CC' }).click();
  const form = drawer(page, 'Record payment');
  await form.getByLabel('Amount').fill('1395');
  await form.getByLabel('Amount').press('Tab');
  await form.getByRole('button', { name: /^Record R 1 395,00/ }).click();
  await reads(page, 'Recorded: R 1 395,00 from Tafelberg');
  await reads(line, '30 000,00');
  await keepScreenshot(page, 'revenue-debtors');
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

it('shows debtors as they were on a past day, where nothing can be paid', async () => {
  await page.goto('/revenue?asOf=2026-10-31');
  const debtors = page.getByRole('table', { name: 'Debtors by client and age' });
  await reads(debtors, 'Debtors per ledger');
  expect(await debtors.getByRole('button', { name: /^Record a payment/ }).count()).toBe(0);
  expect(troubles).toEqual([]);
});

it('sends a statement after showing the mail, and gives it as a PDF', async () => {
  const id = await clientId(context.request, 'Tafelberg');
  await page.goto(`/clients/${id}/statement`);
  await reads(page, 'Balance');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  await pick(page, 'What it lists', 'All movements');
  await page.getByLabel('From').waitFor();
  await keepScreenshot(page, 'statement-movements');
  await press(page, 'Send');
  const form = drawer(page, /^Send the statement of Tafelberg/);
  await form.getByRole('region', { name: 'As it arrives' }).waitFor();
  await keepScreenshot(page, 'statement-send');
  await form.getByRole('button', { name: /^Send/ }).click();
  await reads(page, 'The statement is on its way to');
  await page.goto('/inbox');
  await reads(page, /Statement of account from/);
  expect(troubles).toEqual([]);
});

it('switches the reminders of one client off and on again', async () => {
  const id = await clientId(context.request, 'Tafelberg');
  await page.goto('/settings?tab=reminders');
  await page.getByLabel('Remind clients of invoices that are not paid').check();
  await page.getByRole('form', { name: 'Reminders', exact: true }).getByRole('button', { name: /^Save/ }).click();
  await reads(page, 'Saved');
  await page.getByLabel('Remind clients of quotes that nobody answered').check();
  const quotes = page.getByRole('form', { name: 'Reminder of quotes' });
  const days = quotes.getByRole('textbox', { name: 'Before the last day' });
  // An empty field on the way to another number switches nothing off.
  await days.fill('');
  await days.pressSequentially('5');
  await keepScreenshot(page, 'settings-reminders');
  await quotes.getByRole('button', { name: /^Save/ }).click();
  await quotes.getByRole('button', { name: 'Discard changes' }).waitFor({ state: 'detached' });

  await page.goto(`/clients/${id}`);
  await press(page, 'No reminders');
  await reads(page, 'Tafelberg Joinery CC is not reminded');
  await reads(page, 'Off for this client');
  await keepScreenshot(page, 'client-no-reminders');
  await press(page, 'Remind again');
  await page.getByRole('button', { name: 'No reminders', exact: true }).waitFor();
  expect(troubles).toEqual([]);
});

it('switches the reminders of one invoice off, with a way back, and on again', async () => {
  const id = await clientId(context.request, 'Tafelberg');
  const answer = await context.request.get(`/api/v1/invoices?clientId=${id}&limit=50`);
  const { items } = (await answer.json()) as { items: Array<{ id: string; balanceMinor: number }> };
  await page.goto(`/invoices/${items.find(({ balanceMinor }) => balanceMinor > 0)!.id}`);
  const off = () => press(page, 'No reminders for this invoice');
  await off();
  await reads(page, 'Switched off for this invoice.');
  await keepScreenshot(page, 'invoice-no-reminders');
  await press(page, 'Undo');
  await off();
  await press(page, 'Remind of this invoice again');
  await page.getByRole('button', { name: 'No reminders for this invoice', exact: true }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

it('fits a phone in the dark', async () => {
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const [path, name] of [
    ['/revenue', 'revenue-phone-dark'],
    ['/settings?tab=reminders', 'settings-reminders-phone-dark'],
  ] as const) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await keepScreenshot(page, name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expect(await accessibilityViolations(page)).toEqual([]);
  }
});
