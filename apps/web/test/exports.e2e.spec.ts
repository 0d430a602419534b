import { readFile } from 'node:fs/promises';
import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { createDemoDatabase, DEMO_ACCOUNT, DEMO_NOW } from '../../api/test/support/demo-database.js';
import { DESK, openApp, PHONE, type RunningApp } from './support/open-app.js';

let app: RunningApp;
let page: Page;

beforeAll(async () => {
  app = await openApp(await createDemoDatabase());
  const context = await app.visit({ reducedMotion: 'reduce', acceptDownloads: true });
  await context.request.post('/api/v1/auth/login', { data: DEMO_ACCOUNT });
  page = await context.newPage();
  await page.clock.setFixedTime(new Date(DEMO_NOW));
  page.setDefaultTimeout(30_000);
}, 120_000);
afterAll(() => app.close());

async function download(press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

it('a list leaves as it is filtered on screen', async () => {
  await page.goto('/invoices?status=draft');
  await page.getByRole('link', { name: 'Draft' }).first().waitFor();
  const shown = await page.getByRole('link', { name: 'Draft', exact: true }).count();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Text (CSV)' }).waitFor();
  await keepScreenshot(page, 'export-menu');
  expect(await accessibilityViolations(page)).toEqual([]);
  const { name, bytes } = await download(() => page.getByRole('menuitem', { name: 'Spreadsheet (XLSX)' }).click());
  expect(name).toBe('invoices.xlsx');
  const { rows } = (await readXlsx(bytes)).sheets[0]!;
  expect(rows.slice(1).map((row) => row[1])).toEqual(Array<string>(shown).fill('Draft'));
});

it('the journal of a period leaves with one’s own codes', async () => {
  await page.goto('/export?from=2026-11-01&to=2026-11-30');
  await page.getByText('Account codes').click();
  await page.getByRole('textbox', { name: 'Debtors' }).fill('8000/000');
  const { name, bytes } = await download(() => page.getByRole('link', { name: 'Journal, CSV' }).click());
  expect(name).toBe('journal-2026-11-01-to-2026-11-30.csv');
  expect(bytes.toString('utf8')).toContain(',8000/000,Debtors,');
});

it('everything leaves in one archive', async () => {
  await page.goto('/export');
  await page.getByRole('button', { name: 'Make an archive' }).click();
  const link = page.getByRole('link', { name: 'Download' });
  await link.waitFor();
  const { name, bytes } = await download(() => link.click());
  expect(name).toMatch(/^archive-\d{4}-\d\d-\d\d\.zip$/);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  for (const [where, size, colorScheme] of [
    ['desk', DESK, 'light'],
    ['dark', DESK, 'dark'],
    ['phone', PHONE, 'light'],
  ] as const) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await keepScreenshot(page, `export-${where}`);
    expect(await accessibilityViolations(page)).toEqual([]);
  }
});
