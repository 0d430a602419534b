import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContextOptions } from 'playwright-core';
import { demoPlaces, OUTSIDE_PLACES, type Place } from './support/demo-places.js';
import { lookAt } from './support/look-at.js';
import { DESK } from './support/open-app.js';
import { openDemo, type DemoApp } from './support/open-demo.js';
import { watchTroubles } from './support/troubles.js';

/** A browser reports the answer that tells the app to ask for a sign-in. */
const SIGNED_OUT = 'status of 401';

let app: DemoApp;
let signedIn: BrowserContextOptions['storageState'];
let places: Place[];

beforeAll(async () => {
  app = await openDemo();
  const context = await app.signIn();
  signedIn = await context.storageState();
  places = await demoPlaces(context.request);
  await context.close();
});
afterAll(() => app.close());

/** Loads each page once and looks at it in every light and size; collects, so that one run tells all. */
async function inspect(places: Place[], storageState?: BrowserContextOptions['storageState']): Promise<string[]> {
  const context = await app.visitThen({ storageState });
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
);

it('so are the pages for those who are not signed in', async () => {
  const found = await inspect(OUTSIDE_PLACES);
  expect(found.filter((text) => !text.includes(SIGNED_OUT))).toEqual([]);
});

it('changes at once, without a transition of each element, for those who want no motion', async () => {
  const context = await app.visitThen({ storageState: signedIn });
  const page = await context.newPage();
  await page.goto('/time');
  await page.getByRole('group', { name: 'Recent work' }).waitFor();
  const started = await page.evaluateHandle(() => {
    const properties: string[] = [];
    document.addEventListener('transitionrun', ({ propertyName }) => properties.push(propertyName));
    return properties;
  });
  const surface = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await surface();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
  await page.evaluate(() => new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame)));
  expect(await surface()).not.toBe(light);
  expect(await started.jsonValue()).toEqual([]);
  await context.close();
});

it('comes back to where one was in a long list', async () => {
  const context = await app.visitThen({ storageState: signedIn });
  const page = await context.newPage();
  await page.goto('/time');
  const scrolledTo = (y: number) => page.waitForFunction((wanted) => Math.abs(window.scrollY - wanted) < 2, y);
  await page.waitForFunction(() => document.documentElement.scrollHeight > 3_000);
  await page.evaluate(() => window.scrollTo(0, 1_800));
  await scrolledTo(1_800);
  await page.reload();
  await scrolledTo(1_800);
  await page.getByRole('link', { name: 'Clients' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
  await page.goBack();
  await scrolledTo(1_800);
  await context.close();
});
