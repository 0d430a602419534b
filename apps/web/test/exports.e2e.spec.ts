import { readFile } from 'node:fs/promises';
import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { DESK, PHONE } from './support/open-app.js';
import { openDemo, type DemoApp } from './support/open-demo.js';

let app: DemoApp;
let page: Page;
let archive: Buffer;

beforeAll(async () => {
  app = await openDemo();
  const context = await app.signIn({ acceptDownloads: true });
  page = await context.newPage();
});
afterAll(() => app.close());

async function download(press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

it('a list leaves as it is filtered on screen', async () => {
  await page.goto('/invoices?status=draft');
  const drafts = page.getByRole('link', { name: 'Draft', exact: true });
  await drafts.first().waitFor();
  const shown = await drafts.count();
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
  archive = bytes;
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

it('the archive comes back into a new practice, and not into one that is in use', async () => {
  const bring = (on: Page) =>
    on
      .getByLabel('Archive', { exact: true })
      .setInputFiles({ name: 'archive.zip', mimeType: 'application/zip', buffer: archive });
  await page.setViewportSize(DESK);
  await page.goto('/export');
  await bring(page);
  await page.getByText('Nothing was brought back').waitFor();
  await page.getByText('There is something in this practice already.').waitFor();
  await keepScreenshot(page, 'export-refused');

  const elsewhere = await app.visitThen();
  await elsewhere.request.post('/api/v1/auth/register', {
    data: { practiceName: 'New house', name: 'Lerato', email: 'new@house.example', password: 'a long new password' },
  });
  const fresh = await elsewhere.newPage();
  await fresh.goto('/export');
  await bring(fresh);
  await fresh.getByText('It is all back').waitFor();
  await keepScreenshot(fresh, 'export-brought-back');
  expect(await accessibilityViolations(fresh)).toEqual([]);
  const paths = ['revenue/summary', 'wip', 'invoices?limit=200', 'payments?limit=200'];
  for (const path of paths) {
    const of = async (from: Page) => (await from.request.get(`/api/v1/${path}`)).json() as Promise<unknown>;
    expect(await of(fresh)).toEqual(await of(page));
  }
  await elsewhere.close();
});
