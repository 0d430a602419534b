import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContextOptions } from 'playwright-core';
import { createDemoDatabase, DEMO_ACCOUNT, DEMO_NOW } from '../../api/test/support/demo-database.js';
import { demoPlaces, OUTSIDE_PLACES, type Place } from './support/demo-places.js';
import { lookAt } from './support/look-at.js';
import { DESK, openApp, type RunningApp } from './support/open-app.js';
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
    found.push(...(await lookAt(page, `page-${name}`)));
    found.push(...troubles.splice(0));
  }
  await context.close();
  return found;
}

/** The pages are only known once the demo practice is there; in parts, so that no test grows with their number alone. */
const PARTS = 12;

it.each(Array.from({ length: PARTS }, (_, part) => part + 1))(
  `pages of the demo practice, part %i of ${PARTS}, are free of errors and barriers, in the light, in the dark and on a narrow phone`,
  async (part) => {
    const ofPart = places.filter((_, index) => index % PARTS === part - 1);
    expect(ofPart).not.toEqual([]);
    expect(await inspect(ofPart, signedIn)).toEqual([]);
  },
  120_000,
);

it('so are the pages for those who are not signed in', async () => {
  const found = await inspect(OUTSIDE_PLACES);
  expect(found.filter((text) => !text.includes(SIGNED_OUT))).toEqual([]);
}, 60_000);
