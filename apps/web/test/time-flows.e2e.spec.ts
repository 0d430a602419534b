import { keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { createDemoDatabase, DEMO_ACCOUNT, DEMO_NOW } from '../../api/test/support/demo-database.js';
import { drawer, press, reads } from './support/form.js';
import { openApp, type RunningApp } from './support/open-app.js';

interface Entry {
  id: string;
  version: number;
  clientName: string;
  description: string;
  status: string;
  minutes: number;
  wipMinor: number;
  serviceTypeName: string | null;
  rateRule: string | null;
  hourlyRateMinor: number | null;
}

let app: RunningApp;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  app = await openApp(await createDemoDatabase());
  context = await app.visit({ reducedMotion: 'reduce' });
  await context.clock.setFixedTime(new Date(DEMO_NOW));
  await context.request.post('/api/v1/auth/login', { data: DEMO_ACCOUNT });
  context.setDefaultTimeout(20_000);
}, 120_000);
afterAll(() => app.close());
beforeEach(async () => {
  page = await context.newPage();
});

async function entries(query: string): Promise<Entry[]> {
  const answer = await context.request.get(`/api/v1/time-entries?${query}`);
  return ((await answer.json()) as { items: Entry[] }).items;
}

async function entryNow(id: string): Promise<Entry> {
  return (await context.request.get(`/api/v1/time-entries/${id}`)).json() as Promise<Entry>;
}

/** An entry of the list on screen, opened. */
async function open(query: string, pick: (entry: Entry) => boolean = () => true): Promise<[Entry, Locator]> {
  const entry = (await entries(query)).find(pick)!;
  await page.goto(`/time?q=${encodeURIComponent(entry.description)}`);
  await page
    .getByRole('row')
    .filter({ hasText: entry.description })
    .getByRole('button', { name: /^Open/ })
    .first()
    .click();
  const form = page.getByRole('dialog');
  await form.waitFor();
  return [entry, form];
}

it('writes an entry off, and says that it cannot be undone', async () => {
  const [entry, form] = await open('status=unbilled', ({ clientName }) => clientName.startsWith('S. van der Merwe'));
  await press(form, 'Write off');
  await reads(form, 'This can’t be undone.');
  await form.getByLabel('Why it is not billed').fill('Agreed as a favour');
  await keepScreenshot(page, 'time-write-off');
  await form.getByRole('group', { name: 'Write off' }).getByRole('button', { name: 'Write off' }).click();
  await reads(page, 'Written off');
  expect(await entryNow(entry.id)).toMatchObject({ status: 'written_off', wipMinor: 0 });
});

it('lets a deferred entry be billed after all', async () => {
  const [entry, form] = await open('status=deferred');
  await press(form, 'Bill it after all');
  await form.waitFor({ state: 'hidden' });
  expect(await entryNow(entry.id)).toMatchObject({ status: 'unbilled' });
});

it('shows a billed entry without letting it be changed', async () => {
  const [, form] = await open('status=billed');
  await reads(form, /^It stands on invoice INV-/);
  for (const label of ['Duration', 'Date', 'What you did']) {
    expect(await form.getByLabel(label, { exact: false }).first().isDisabled()).toBe(true);
  }
  expect(await form.getByRole('button', { name: 'Delete' }).count()).toBe(0);
  await press(form, 'Close');
  await form.waitFor({ state: 'hidden' });
});

it('keeps what was typed when the entry was changed elsewhere, and says so', async () => {
  const [entry, form] = await open('status=unbilled', ({ clientName }) => clientName.startsWith('Highveld Solar'));
  const { version } = await entryNow(entry.id);
  const elsewhere = { data: { minutes: 61, version } };
  expect((await context.request.patch(`/api/v1/time-entries/${entry.id}`, elsewhere)).status()).toBe(200);
  await form.getByLabel('What you did').fill('Typed here meanwhile');
  await press(form, 'Save');
  await reads(form, 'This was changed elsewhere in the meantime.');
  expect(await form.getByLabel('What you did').inputValue()).toBe('Typed here meanwhile');
  await press(form, 'Save');
  await form.waitFor({ state: 'hidden' });
  expect(await entryNow(entry.id)).toMatchObject({ minutes: 61, description: 'Typed here meanwhile' });
});

it('copies the rows of last week into an empty one', async () => {
  await page.goto('/time?view=week&date=2026-11-30');
  await press(page.getByRole('main'), 'Copy last week’s rows');
  const rows = page.getByRole('table').getByRole('textbox');
  await rows.first().waitFor();
  const before = await entries('from=2026-11-23&to=2026-11-29&limit=200');
  const kinds = new Set(
    before.filter(({ clientName }) => clientName).map((entry) => `${entry.clientName} ${entry.serviceTypeName}`),
  );
  expect(await rows.count()).toBe(kinds.size * 7);
});

it('takes a discarded timer back, and continues what was done last by one key', async () => {
  await page.goto('/time');
  await page.getByRole('timer').first().getByText('0:47:12').waitFor();
  await page.getByRole('group', { name: 'Running timer' }).getByRole('button').first().click();
  await press(page.getByRole('dialog'), 'Discard');
  await reads(page, 'Timer discarded');
  expect((await context.request.get('/api/v1/timer')).status()).toBe(204);
  await page.keyboard.press('Control+z');
  await page.getByRole('timer').first().getByText('0:47:12').waitFor();

  await page.getByRole('button', { name: 'Stop' }).click();
  await reads(page, /^Logged 47 min for Blue Crane Logistics/);
  await page.keyboard.press('c');
  await page.getByRole('group', { name: 'Running timer' }).getByText('Blue Crane Logistics').waitFor();
  const timer = (await (await context.request.get('/api/v1/timer')).json()) as { clientName: string };
  expect(timer.clientName).toBe('Blue Crane Logistics (Pty) Ltd');
});

/** 680,00 an hour becomes 700,00 from 1 November on, for what no invoice has taken. */
it('reprices unbilled entries after showing the difference', async () => {
  const query = 'status=unbilled&from=2026-11-01&limit=200';
  const byService = async () =>
    (await entries(query)).filter(
      ({ serviceTypeName, rateRule }) => serviceTypeName === 'Bookkeeping' && rateRule === 'service',
    );
  const before = await byService();
  expect(before.length).toBeGreaterThan(0);
  await page.goto('/settings?tab=rates');
  await page.getByRole('button', { name: /^Everyone, Bookkeeping: 680,00/ }).click();
  const form = page.getByRole('form', { name: 'Set a rate' });
  await form.getByRole('textbox').first().fill('700');
  await form.getByLabel('From').fill('1 Nov 2026');
  await press(form, 'Set rate');
  await reads(page, /^R 700,00 from 1 Nov 2026/);
  await form.getByLabel('From').fill('1 Nov 2026');
  await press(form, 'Preview repricing');
  const preview = drawer(page, 'Reprice unbilled entries');
  await reads(preview, 'Nothing has changed yet.');
  const go = preview.getByRole('button', { name: /^Reprice \d+ entr/ });
  await go.waitFor();
  expect((await byService()).map(({ hourlyRateMinor }) => hourlyRateMinor)).toEqual(before.map(() => 68_000));
  await keepScreenshot(page, 'time-reprice');
  await go.click();
  await reads(page, /^Repriced \d+ entr/);
  expect((await byService()).map(({ hourlyRateMinor }) => hourlyRateMinor)).toEqual(before.map(() => 70_000));
});
