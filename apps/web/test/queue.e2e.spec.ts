import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createDemoDatabase, DEMO_ACCOUNT, DEMO_NOW } from '../../api/test/support/demo-database.js';
import { DESK, openApp, PHONE, type RunningApp } from './support/open-app.js';

let app: RunningApp;
let page: Page;

beforeAll(async () => {
  app = await openApp(await createDemoDatabase());
  const context = await app.visit({ reducedMotion: 'reduce' });
  await context.request.post('/api/v1/auth/login', { data: DEMO_ACCOUNT });
  page = await context.newPage();
  await page.clock.setFixedTime(new Date(DEMO_NOW));
  page.setDefaultTimeout(30_000);
}, 120_000);
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
