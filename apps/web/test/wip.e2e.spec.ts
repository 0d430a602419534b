import { formatAmount, formatMoney, sumMinor } from '@atlasos/domain';
import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { drawer, press, reads } from './support/form.js';
import { NARROW } from './support/open-app.js';
import { openDemo, type DemoApp } from './support/open-demo.js';
import { watchTroubles } from './support/troubles.js';

const DENTIST = 'Umhlanga Dental Studio Inc.';
const OVER = 'Blue Crane Logistics (Pty) Ltd';

let app: DemoApp;
let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  app = await openDemo();
  context = await app.signIn();
  page = await context.newPage();
  troubles = watchTroubles(page);
});
afterAll(() => app.close());

const row = (text: string) => page.getByRole('row').filter({ hasText: text });

it('tells of the client over its limit under the bell, and leads to its work', async () => {
  await page.goto('/');
  await reads(page, 'Over its limit');
  await page.getByRole('button', { name: 'Notifications, 1 unread' }).click();
  const panel = page.getByRole('dialog', { name: 'Notifications' });
  await reads(panel, `${OVER} is over its WIP limit`);
  await keepScreenshot(page, 'bell');
  expect(await accessibilityViolations(page)).toEqual([]);
  await panel.getByRole('link', { name: /is over its WIP limit/ }).click();
  await row('Diesel refund: eligibility and records').waitFor();
  await page.getByRole('button', { name: 'Notifications, none unread' }).waitFor();
  await keepScreenshot(page, 'wip-open');
  expect(await accessibilityViolations(page)).toEqual([]);
});

it('opens what was pressed while its panel was still coming', async () => {
  let deliver = (): void => undefined;
  const pressed = new Promise<void>((resolve) => (deliver = resolve));
  await page.route(/\/assets\/(bell-panel|account-menu)-/, async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto('/wip');
  await page.getByRole('button', { name: 'Notifications, none unread' }).click();
  await page.getByRole('button', { name: /Lerato Maseko/ }).click();
  deliver();
  await page.getByRole('dialog', { name: 'Notifications' }).waitFor();
  await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
  await page.unroute(/\/assets\/(bell-panel|account-menu)-/);
});

it('snoozes what was told, and keeps it in the history', async () => {
  await page.goto('/notifications');
  await press(page, 'Snooze');
  await press(page, 'Tomorrow');
  await reads(page, 'Until 27 Nov 2026');
  await page.getByRole('radio', { name: 'Unread' }).check();
  await reads(page, 'Nothing is unread.');
});

it('defers one piece with a way back, writes one down, and bills those that are ticked', async () => {
  await page.goto('/wip');
  await page.getByRole('button', { name: OVER }).click();
  const diesel = row('Diesel refund: eligibility and records');
  await diesel.hover();
  await diesel.getByRole('button', { name: 'Defer' }).click();
  const defer = drawer(page, 'Defer');
  await defer.getByLabel('Why it waits').fill('Ruling expected');
  await press(defer, 'Defer');
  await diesel.getByText('Until 26 Dec 2026').waitFor();
  await press(page, 'Undo');
  await diesel.getByText('Until 26 Dec 2026').waitFor({ state: 'detached' });

  const payroll = row('October payroll run, 14 employees');
  await payroll.hover();
  await payroll.getByRole('button', { name: 'Write down' }).click();
  const down = drawer(page, 'Write down');
  await down.getByLabel('What it is worth').fill('1500');
  await down.getByLabel('Why it is not billed').fill('Agreed');
  await reads(down, 'R 228,00 leaves WIP today without an invoice, for good; it counts in realisation.');
  await down.getByRole('button', { name: 'Write down' }).click();
  await payroll.getByText('1 500,00').waitFor();
  await row(OVER).getByText('28 516,00').waitFor();

  await diesel.getByRole('checkbox').check();
  await payroll.getByRole('checkbox').check();
  const chosen = page.getByRole('group', { name: 'Chosen work' });
  await reads(chosen, '2 chosen, R 7 590,00');
  await keepScreenshot(page, 'wip-chosen');
  await press(chosen, 'Bill these');
  await page.waitForURL(/\/invoices\/[0-9a-f-]{36}/);
  await reads(page, 'Diesel refund: eligibility and records');
  await page.goto(`/wip`);
  await row(OVER).getByText('7 590,00').waitFor();
  await row(OVER).getByRole('button', { name: 'Open draft' }).waitFor();
  expect(troubles).toEqual([]);
});

it('holds back several pieces at once and gives up others, and the figures follow', async () => {
  const { items } = (await (await context.request.get('/api/v1/time-entries?status=unbilled&limit=200')).json()) as {
    items: Array<{ clientName: string; description: string; valueMinor: number }>;
  };
  const own = items.filter(({ clientName }) => clientName === DENTIST);
  const [first, second, third, fourth] = own;
  const money = (minor: number) => formatMoney(minor, 'ZAR').replaceAll(/\s/g, ' ');
  const amount = (minor: number) => formatAmount(minor, 'ZAR').replaceAll(/\s/g, ' ');
  const openMinor = sumMinor(own.map(({ valueMinor }) => valueMinor));
  await page.goto('/wip');
  await page.getByRole('button', { name: DENTIST }).click();
  for (const { description } of [first!, second!]) await row(description).getByRole('checkbox').check();
  const chosen = page.getByRole('group', { name: 'Chosen work' });
  await reads(chosen, `2 chosen, ${money(first!.valueMinor + second!.valueMinor)}`);
  await press(chosen, 'Defer');
  const defer = drawer(page, 'Defer 2 pieces of work');
  await defer.getByLabel('Why it waits').fill('Client is abroad');
  await press(defer, 'Defer');
  for (const { description } of [first!, second!]) await row(description).getByText('Until 26 Dec 2026').waitFor();
  await keepScreenshot(page, 'wip-held-back');

  for (const { description } of [third!, fourth!]) await row(description).getByRole('checkbox').check();
  await press(chosen, 'Write off');
  const off = drawer(page, 'Write off 2 pieces of work');
  const goneMinor = third!.valueMinor + fourth!.valueMinor;
  await reads(off, `${money(goneMinor)} leaves WIP today without an invoice`);
  await off.getByLabel('Why it is not billed').fill('Goodwill');
  await press(off, 'Write off');
  await row(third!.description).waitFor({ state: 'detached' });
  await row(fourth!.description).waitFor({ state: 'detached' });
  await row(DENTIST)
    .getByText(amount(openMinor - goneMinor))
    .first()
    .waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

it('keeps the value in sight on a narrow phone', async () => {
  await page.setViewportSize(NARROW);
  await page.goto('/wip');
  await page.getByRole('button', { name: 'Tafelberg Joinery CC' }).click();
  const value = page.getByText('17 238,00').first();
  await value.waitFor();
  const box = (await value.boundingBox())!;
  expect(box.x + box.width).toBeLessThanOrEqual(NARROW.width);
  await keepScreenshot(page, 'wip-narrow-open');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
});
