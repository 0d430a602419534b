import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESK, PHONE } from './support/open-app.js';
import { openDemo, type DemoApp } from './support/open-demo.js';

let app: DemoApp;
let page: Page;

beforeAll(async () => {
  app = await openDemo();
  const context = await app.signIn();
  page = await context.newPage();
});
afterAll(() => app.close());

it('from what failed one gets to what is under way', async () => {
  await page.goto('/audit?tab=jobs');
  await page.getByText('Nothing failed.').waitFor();
  await page.getByRole('link', { name: 'queue', exact: true }).click();
  await page.getByText('Queues of the installation').first().waitFor();
  expect(new URL(page.url()).search).toBe('?tab=queue');
  await page.getByText('Look at limits of WIP').waitFor();
  await page.getByRole('cell', { name: 'PDFs and figures' }).waitFor();
  for (const [where, size, colorScheme] of [
    ['desk', DESK, 'light'],
    ['dark', DESK, 'dark'],
    ['phone', PHONE, 'light'],
  ] as const) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await keepScreenshot(page, `queue-${where}`);
    expect(await accessibilityViolations(page)).toEqual([]);
  }
});
