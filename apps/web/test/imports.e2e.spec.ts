import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { choose, press, reads } from './support/form.js';
import { lookAt } from './support/look-at.js';
import { DESK } from './support/open-app.js';
import { openDemo, type DemoApp } from './support/open-demo.js';
import { watchTroubles } from './support/troubles.js';

let app: DemoApp;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  app = await openDemo();
  const context = await app.signIn({ acceptDownloads: true });
  page = await context.newPage();
  troubles = watchTroubles(page);
});
afterAll(() => app.close());

/** As Toggl Track writes it, but that somebody renamed its client column. */
const TOGGL = [
  'User,Email,Customer name,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()',
  'Lerato Maseko,lerato@maseko.example,Karoo Blooms,Bookkeeping,,"Bank reconciliation,\nOctober",Yes,2026-10-05,09:00:00,2026-10-05,10:30:00,01:30:00,,',
  'Lerato Maseko,lerato@maseko.example,Protea Bakery,Bookkeeping,,Night stocktake,Yes,2026-10-06,23:30:00,2026-10-07,00:45:00,01:15:00,"stock, night",',
  'Lerato Maseko,lerato@maseko.example,Protea Bakery,,,Phone call,No,2026-10-07,11:00:00,2026-10-07,11:12:00,00:12:00,,',
  'Lerato Maseko,lerato@maseko.example,Protea Bakery,Bookkeeping,,No such day,Yes,2026-10-32,11:00:00,2026-10-32,11:12:00,00:12:00,,',
].join('\n');

const bring = (name: string, text: string) =>
  page.getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });

/** In each light and size, and back at the desk. */
async function look(name: string, options?: { fullPage?: boolean }): Promise<string[]> {
  const found = await lookAt(page, name, options);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(DESK);
  return found;
}

const outcome = () => page.getByRole('region', { name: 'Outcome' });
const problem = (text: string) => page.getByRole('table', { name: 'Problems' }).getByRole('row', { name: text });

describe('a file from Toggl Track', () => {
  it('is recognised, and what is missing in it is said before and after it is checked', async () => {
    await page.goto('/import');
    await reads(page, 'Nothing has been brought in yet.');
    await bring('toggl-october.csv', TOGGL);
    await page.getByRole('heading', { name: 'toggl-october.csv' }).waitFor();
    await reads(page, 'Time, from Toggl Track');
    await reads(page, 'Say which column holds it.');
    expect(await look('import-columns', { fullPage: true })).toEqual([]);
    await press(page, 'Check the file');
    await reads(outcome(), 'Rows that cannot go in');
    await problem('has no client').first().waitFor();
    expect(await page.getByRole('row', { name: /has no client/ }).count()).toBe(4);
  });

  it('is put right by saying what its columns are', async () => {
    await page.getByRole('combobox', { name: 'Service of rows without one' }).click();
    await choose(page, 'Service of rows without one', 'Advisory');
    await choose(page, 'Client', 'Customer name');
    await press(page, 'Check the file');
    await reads(outcome(), 'Add 3 rows');
    await problem('5').or(problem('“2026-10-32” is not a date')).first().waitFor();
    await reads(outcome(), 'Protea Bakery');
    expect(await look('import-checked', { fullPage: true })).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('import-problems.csv');
  });

  it('goes in, and its time is among the entries', async () => {
    await press(page, 'Add 3 rows');
    await reads(outcome(), 'What it added');
    expect(await look('import-done', { fullPage: true })).toEqual([]);
    await page.goto('/time?date=2026-10-06');
    await reads(page, 'Night stocktake');
  });

  it('adds nothing when it comes again', async () => {
    await page.goto('/import');
    await bring('toggl-october-again.csv', TOGGL);
    await page.getByRole('combobox', { name: 'Service of rows without one' }).click();
    await choose(page, 'Service of rows without one', 'Advisory');
    await choose(page, 'Client', 'Customer name');
    await press(page, 'Check the file');
    await reads(outcome(), 'Nothing in it can be added as it is.');
    expect(await outcome().getByRole('definition').allTextContents()).toEqual(['0', '3', '1', '4']);
  });

  it('is undone, and what stays is said', async () => {
    await page.goto('/import');
    await page.getByRole('link', { name: 'toggl-october.csv' }).click();
    await press(page, 'Undo this import');
    await reads(page, 'Clients and services that it made stay.');
    expect(await accessibilityViolations(page)).toEqual([]);
    await press(page, 'Undo this import now');
    await reads(outcome(), 'All that it added is out again.');
    await reads(outcome(), 'Protea Bakery');
    await page.goto('/time?date=2026-10-06');
    await reads(page, 'Time');
    expect(await page.getByText('Night stocktake').count()).toBe(0);
  });
});

describe('the page of imports', () => {
  it('lists what was brought, and says what cannot be', async () => {
    await page.goto('/import');
    await page.getByRole('link', { name: 'toggl-october.csv' }).waitFor();
    await bring('book.xlsx', 'PK\u0003\u0004 a workbook');
    await reads(page, 'Save it as CSV');
    expect(await look('import-list')).toEqual([]);
    await keepScreenshot(page, 'import-list-trouble');
  });

  it('takes clients by keyboard alone', async () => {
    await page.goto('/import?kind=clients');
    await bring('clients.csv', 'Name;Email\nBokmakierie Books;anna@bokmakierie.example\n');
    await page.getByRole('heading', { name: 'clients.csv' }).waitFor();
    await page.getByRole('button', { name: 'Check the file' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add 1 row' }).focus();
    await page.keyboard.press('Enter');
    await reads(outcome(), 'What it added');
    await page.goto('/clients?q=Bokmakierie');
    await page.getByRole('link', { name: 'Bokmakierie Books' }).waitFor();
  });

  it('takes over what is still open of invoices of another program', async () => {
    await page.goto('/import?kind=invoices');
    await reads(page, 'They become opening balances');
    await bring(
      'debtors.csv',
      'Invoice;Client;Date;Due;Amount incl;VAT;Balance\nA-1042;Bokmakierie Books;16/09/2026;30/09/2026;1 150,00;150,00;575,00\n;Nobody;16/09/2026;;10,00;;\n',
    );
    await page.getByRole('heading', { name: 'debtors.csv' }).waitFor();
    await choose(page, 'Total', 'Amount incl');
    expect(await look('import-openings', { fullPage: true })).toEqual([]);
    await press(page, 'Check the file');
    await reads(outcome(), 'has no number');
    await press(page, 'Add 1 row');
    await reads(outcome(), 'What it added');
    await page.goto('/invoices?q=A-1042');
    await reads(page, 'Opening balance');
    expect(await look('invoices-opening')).toEqual([]);
    await page.getByRole('link', { name: 'A-1042' }).click();
    await reads(page, 'was issued by another program');
    await reads(page, 'Publish to the portal');
    for (const name of ['PDF', 'Send', 'Credit note'])
      expect(
        await page
          .getByRole('button', { name, exact: true })
          .or(page.getByRole('link', { name, exact: true }))
          .count(),
      ).toBe(0);
    expect(await look('invoice-opening')).toEqual([]);
  });

  it('makes no trouble', () => expect(troubles.filter((text) => !text.includes('400 (Bad Request)'))).toEqual([]));
});
