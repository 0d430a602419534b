import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { choose, drawer, press, reads } from './support/form.js';
import { PHONE } from './support/open-app.js';
import { openDemo, type DemoApp } from './support/open-demo.js';
import { watchTroubles } from './support/troubles.js';

const HOUR_PX = 56;

let app: DemoApp;
let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  app = await openDemo();
  context = await signedIn();
});
afterAll(() => app.close());
beforeEach(async () => {
  page = await context.newPage();
  troubles = watchTroubles(page);
  await page.goto('/time?view=calendar');
  await block('Tafelberg Joinery').waitFor();
});

async function signedIn(options = {}): Promise<BrowserContext> {
  const visitor = await app.signIn(options);
  return visitor;
}

/** The entry of this client on Thursday, where need be at these times. */
const block = (client: string, times = '\\d'): Locator =>
  page
    .getByRole('region', { name: 'Calendar' })
    .getByRole('button', { name: new RegExp(`^${client}.*Thu 26 Nov 2026, ${times}`) });

/** From a point of an element, by hand: mouse down, a way, mouse up. */
async function drag(from: Locator, start: { x?: number; y: number }, by: { x: number; y: number }): Promise<void> {
  const box = (await from.boundingBox())!;
  const x = box.x + (start.x ?? box.width / 2);
  const y = box.y + (start.y < 0 ? box.height + start.y : start.y);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2);
  await page.mouse.move(x + by.x, y + by.y);
  await page.mouse.up();
}

it('draws a new entry on empty hours', async () => {
  // The lower edge of the last entry of the day is 13:53; 15:00 to 16:15 is free.
  const last = block('S. van der Merwe');
  await drag(last, { y: ((15 * 60 - (13 * 60 + 12)) / 60) * HOUR_PX + 2 }, { x: 0, y: 1.25 * HOUR_PX });
  const form = drawer(page, 'New entry');
  await form.getByLabel('Started at').and(page.locator('[value="15:00"]')).waitFor();
  expect(await form.getByLabel('Duration').inputValue()).toBe('1 h 15');
  await keepScreenshot(page, 'calendar-drawn');
  await choose(form, 'Client', 'Highveld Solar');
  await choose(form, 'Service', 'Advisory');
  await press(form, 'Log it');
  await block('Highveld Solar', '15:00–16:15, 1 h 15').waitFor();
  expect(troubles).toEqual([]);
});

it('moves an entry in time and to another day, each with Undo', async () => {
  await drag(block('Tafelberg Joinery'), { y: 10 }, { x: 0, y: HOUR_PX });
  await reads(page, /Moved: Tafelberg Joinery CC, Thu 26 Nov 2026, 10:15–10:51/);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await block('Tafelberg Joinery', '09:15–09:51').waitFor();

  const width = (await page.locator('[data-today]').last().boundingBox())!.width;
  await drag(block('Tafelberg Joinery'), { y: 10 }, { x: width, y: 0 });
  await reads(page, /Moved: Tafelberg Joinery CC, Fri 27 Nov 2026, 09:15–09:51/);
  await page.keyboard.press('Control+z');
  await block('Tafelberg Joinery', '09:15–09:51').waitFor();
  expect(troubles).toEqual([]);
});

it('resizes an entry at its lower edge', async () => {
  await drag(block('Umhlanga Dental Studio'), { y: -3 }, { x: 90, y: HOUR_PX / 2 });
  await reads(page, /Resized: Umhlanga Dental Studio Inc\., Thu 26 Nov 2026, 10:02–12:00, 1 h 58|10:02–12:15/);
  await page.keyboard.press('Control+z');
  await block('Umhlanga Dental Studio', '10:02–11:3').waitFor();
  expect(troubles).toEqual([]);
});

it('does the same by keys, says so, and saves once when they rest', async () => {
  const saves: unknown[] = [];
  page.on('request', (request) => request.method() === 'PATCH' && saves.push(request.postDataJSON()));
  await block('S. van der Merwe').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page
    .getByRole('status')
    .getByText('Thu 26 Nov 2026, 13:30–14:15, 0 h 45')
    .or(page.getByText(/13:30–14:15/))
    .first()
    .waitFor();
  await reads(page, /Moved: S\. van der Merwe/);
  expect(saves).toHaveLength(1);
  await page.keyboard.press('ArrowLeft');
  await reads(page, /Moved: S\. van der Merwe, Wed 25 Nov 2026/);
  await page.keyboard.press('Delete');
  await reads(page, /Deleted: S\. van der Merwe/);
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: /^S\. van der Merwe.*Wed 25 Nov/ }).waitFor();
  expect(troubles).toEqual([]);
});

it('says why an entry on a draft stays where it is', async () => {
  await drag(block('Karoo Blooms'), { y: 10 }, { x: 0, y: HOUR_PX });
  await reads(page, 'It stands on a draft invoice. Take it off there to change it here.');
  await block('Karoo Blooms', '08:04–09:10').waitFor();
  await page.keyboard.press('Escape');
  await block('Karoo Blooms').click();
  await drawer(page, 'Entry').waitFor();
  expect(troubles).toEqual([]);
});

it('shows an entry as it is now when it was changed elsewhere meanwhile', async () => {
  const { items } = (await (
    await context.request.get('/api/v1/time-entries?from=2026-11-26&to=2026-11-26')
  ).json()) as {
    items: Array<{ id: string; version: number; clientName: string }>;
  };
  const entry = items.find(({ clientName }) => clientName.startsWith('Own practice'))!;
  const answer = await context.request.patch(`/api/v1/time-entries/${entry.id}`, {
    data: { minutes: 20, version: entry.version },
  });
  expect(answer.status()).toBe(200);
  await drag(block('Own practice'), { y: 6 }, { x: 0, y: HOUR_PX });
  await reads(page, 'This entry was changed elsewhere in the meantime.');
  await block('Own practice', '11:40–12:00').waitFor();
});

it('opens by a tap on a phone, and moves nothing', async () => {
  const phone = await signedIn({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    storageState: await context.storageState(),
  });
  const small = await phone.newPage();
  await small.goto('/time?view=calendar');
  const entry = small.getByRole('button', { name: /^Umhlanga/ }).first();
  await entry.waitFor();
  await keepScreenshot(small, 'calendar-phone', { fullPage: true });
  expect(await accessibilityViolations(small)).toEqual([]);
  await entry.tap();
  await drawer(small, 'Edit entry').waitFor();
  await phone.close();
});
