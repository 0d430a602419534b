import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContextOptions } from 'playwright-core';
import { createDemoDatabase, DEMO_ACCOUNT, DEMO_NOW } from '../../api/test/support/demo-database.js';
import { demoPlaces, OUTSIDE_PLACES, type Place } from './support/demo-places.js';
import { DESK, NARROW, openApp, type RunningApp } from './support/open-app.js';
import { watchTroubles } from './support/troubles.js';

/** A browser reports the answer that tells the app to ask for a sign-in. */
const SIGNED_OUT = 'status of 401';

let app: RunningApp;
let signedIn: BrowserContextOptions['storageState'];
let places: Place[];

beforeAll(async () => {
  const database = await createDemoDatabase();
  app = await openApp(database);
  const context = await app.visit();
  await context.request.post('/api/v1/auth/login', { data: DEMO_ACCOUNT });
  signedIn = await context.storageState();
  places = await demoPlaces(context.request);
  await context.close();
}, 600_000);
afterAll(() => app.close());

const LOOKS: Array<{ look: string; colorScheme: 'light' | 'dark'; size: typeof DESK; rules?: string[] }> = [
  { look: 'light', colorScheme: 'light', size: DESK },
  // In the dark only colours differ.
  { look: 'dark', colorScheme: 'dark', size: DESK, rules: ['color-contrast'] },
  { look: 'narrow', colorScheme: 'light', size: NARROW },
];

/** Loads each page once and looks at it in every light and size; collects, so that one run tells all. */
async function inspect(places: Place[], storageState?: BrowserContextOptions['storageState']): Promise<string[]> {
  const context = await app.visit({ reducedMotion: 'reduce', storageState });
  await context.clock.setFixedTime(new Date(DEMO_NOW));
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const troubles = watchTroubles(page);
  const found: string[] = [];
  for (const { name, path, shows } of places) {
    await page.setViewportSize(DESK);
    await page.goto(path);
    const seen = page.getByText(shows).filter({ visible: true }).first();
    await seen.waitFor().catch(() => found.push(`${name}: does not show ${String(shows)}`));
    await page.waitForLoadState('networkidle');
    for (const { look, colorScheme, size, rules } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      await keepScreenshot(page, `page-${name}-${look}`);
      const wrong = [...(await accessibilityViolations(page, { rules })), ...(await page.evaluate(overflows))];
      found.push(...wrong.map((text) => `${name}, ${look}: ${text}`));
    }
    found.push(...troubles.splice(0));
  }
  await context.close();
  return found;
}

/** Wider than the window: the page as a whole, and what pushes it. */
function overflows(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const widest = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > width + 1,
  );
  return [
    `${document.documentElement.scrollWidth} px wide: ${widest.slice(0, 3).map(({ className }) => String(className))}`,
  ];
}

it('every page of the demo practice is free of errors and barriers, in the light, in the dark and on a narrow phone', async () => {
  expect(await inspect(places, signedIn)).toEqual([]);
}, 300_000);

it('so are the pages outside', async () => {
  const found = await inspect(OUTSIDE_PLACES);
  expect(found.filter((text) => !text.includes(SIGNED_OUT))).toEqual([]);
}, 60_000);
