import { createTestDatabase, TEST_SESSION_SECRET, type TestDatabase } from '@atlasos/testing';
import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { runMigrations } from '../../api/src/platform/database/run-migrations.js';
import { choose, drawer, press, reads } from '../../web/test/support/form.js';
import { stopTimeAt } from '../../web/test/support/moment.js';
import { NARROW, openApp, type RunningApp } from '../../web/test/support/open-app.js';
import {
  addClient,
  addService,
  fillInDetails,
  setDefaultRate,
  signUp,
} from '../../web/test/support/set-up-practice.js';
import { watchTroubles } from '../../web/test/support/troubles.js';
import { answered, linkInMail, signIn } from './support/portal-desk.js';

const NOW = '2026-11-26T12:53:12Z';
const CLIENT = 'Karoo Blooms';
const CONTACT = 'anel@karoo.example';
const SERVICE = 'Bookkeeping';

let database: TestDatabase;
let app: RunningApp;
let office: BrowserContext;
let page: Page;
let phone: BrowserContext;
let troubles: string[];

beforeAll(async () => {
  database = await createTestDatabase({ migrate: (url) => runMigrations(url, { sessionSecret: TEST_SESSION_SECRET }) });
  app = await openApp(database);
  office = await app.visit();
  phone = await app.visit({
    baseURL: app.product.portalUrl,
    viewport: NARROW,
    hasTouch: true,
    isMobile: true,
    acceptDownloads: true,
  });
  await stopTimeAt(NOW, database, office, phone);
  page = await office.newPage();
});
afterAll(() => app.close());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const stored = async (path: string) => sha256(await (await office.request.get(`/api/v1${path}`)).body());
const idOf = (place: Page) => new URL(place.url()).pathname.split('/').at(-1)!;

async function download(place: Page, name: string): Promise<Buffer> {
  const downloading = place.waitForEvent('download');
  await place.getByRole('link', { name }).click();
  return readFileSync(await (await downloading).path());
}

it('goes from an offer to the invoice that the client has, in both apps at once', async () => {
  await signUp(page);
  troubles = watchTroubles(page);
  await fillInDetails(page);
  await addService(page, SERVICE);
  await setDefaultRate(page, '850');
  await page.getByRole('button', { name: /^Everyone, any service: 850,00/ }).waitFor();
  await addClient(page, CLIENT, CONTACT);
  await letContactIn();

  const quoteId = await offer();
  await acceptOnPhone(await linkInMail(office, /^Quote QUO-2026-0001/, 'View quote'), quoteId);
  await beginTheWork(quoteId);
  await logTime();
  await readInvoice(await invoice());
  expect(troubles).toEqual([]);
});

async function letContactIn(): Promise<void> {
  const path = `/api/v1/clients/${idOf(page)}`;
  const { version } = await answered<{ version: number }>(office.request.get(path));
  const contacts = [{ name: 'Anel Botha', email: CONTACT, portalAccess: true }];
  await answered(office.request.patch(path, { data: { version, contacts } }));
}

/** Two hours at 850,00 with VAT: 1 955,00; with the option, an hour more, 2 932,50. */
async function offer(): Promise<string> {
  await page.goto('/quotes');
  await press(page, 'Write the first one');
  const begin = drawer(page, 'New quote');
  await choose(begin, 'Client or prospect', CLIENT);
  await press(begin, 'Begin');
  const lines = page.getByRole('list', { name: 'Lines of the quote' });
  const totals = page.getByRole('table', { name: 'What the quote comes to' });
  await writeHours('Monthly accounts, set up', '2h');
  await reads(totals, '1 955,00');
  await writeHours('Workshop for your team', '1h');
  await lines.getByRole('switch', { name: 'Workshop for your team is optional' }).press('Space');
  await reads(totals, '2 932,50');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Back to the draft' }).waitFor();
  await page.keyboard.press('Control+Enter');
  const send = drawer(page, 'Send this quote');
  await send.getByLabel('On the client’s portal').uncheck();
  await press(send, 'Send');
  await page.getByRole('heading', { name: 'QUO-2026-0001' }).waitFor();
  return idOf(page);

  async function writeHours(what: string, howLong: string): Promise<void> {
    const saved = page.waitForResponse((answer) => answer.request().postData()?.includes(what) === true);
    await press(page, 'Hours');
    await page.getByLabel('What it is for').last().fill(what);
    await page.getByLabel('Estimated hours').last().fill(howLong);
    await page.getByLabel('Estimated hours').last().press('Tab');
    await saved;
  }
}

/** By the link alone, with the thumb, the option ticked. */
async function acceptOnPhone(link: string, quoteId: string): Promise<void> {
  const portal = await phone.newPage();
  const own = watchTroubles(portal);
  await portal.goto(link);
  await portal.getByRole('heading', { name: 'Quote QUO-2026-0001' }).waitFor();
  await reads(portal.getByRole('main'), 'R 1 955,00');
  await portal.getByRole('checkbox', { name: /^Workshop for your team/ }).check();
  await reads(portal.getByRole('status'), 'With options R 2 932,50');
  await press(portal, 'Go to your answer');
  await portal.keyboard.type('Anel Botha');
  await portal.getByRole('checkbox', { name: /^I accept quote QUO-2026-0001 for Karoo Blooms: R 2 932,50/ }).check();
  await keepScreenshot(portal, 'quote-to-invoice-1-answer', { fullPage: true });
  await press(portal, 'Accept R 2 932,50');
  await portal.getByRole('heading', { name: 'Accepted by Anel Botha' }).waitFor();
  await reads(portal.getByRole('status'), 'Accepted. Maseko Accounting knows.');
  expect(await accessibilityViolations(portal)).toEqual([]);
  await keepScreenshot(portal, 'quote-to-invoice-2-accepted', { fullPage: true });
  const hash = await portal.locator('.fingerprint').textContent();
  expect([sha256(await download(portal, 'Download PDF')), await stored(`/quotes/${quoteId}/pdf`)]).toEqual([
    hash,
    hash,
  ]);
  expect(sha256(await download(portal, 'Certificate'))).toBe(await stored(`/quotes/${quoteId}/certificate.pdf`));
  expect(own).toEqual([]);
  await portal.close();
}

/** The news leads to the quote, and the quote to the work: three hours by the hour. */
async function beginTheWork(quoteId: string): Promise<void> {
  await linkInMail(office, `${CLIENT} accepted QUO-2026-0001`, 'Open in AtlasOS');
  await page.goto('/notifications');
  await page
    .getByRole('link', { name: new RegExp(`${CLIENT} accepted QUO-2026-0001`) })
    .first()
    .click();
  await page.waitForURL(`**/quotes/${quoteId}`);
  await reads(page, 'Anel Botha');
  await keepScreenshot(page, 'quote-to-invoice-3-news');
  await press(page, 'Begin the work');
  await press(drawer(page, 'Begin the work'), 'Begin');
  await page.getByRole('heading', { name: 'Monthly accounts, set up' }).waitFor();
}

/** An hour and a half at 850,00 = 1 275,00. */
async function logTime(): Promise<void> {
  await page.getByRole('link', { name: 'Time', exact: true }).click();
  const form = page.getByRole('form', { name: 'New entry' });
  await choose(form, 'Client', CLIENT);
  await choose(form, 'Service', SERVICE);
  await choose(form, 'Engagement', 'Monthly accounts, set up');
  await form.getByLabel('What you did').fill('Chart of accounts and opening balances');
  await form.getByLabel('Duration').fill('1:30');
  await reads(form, '1 275,00');
  await form.getByLabel('Duration').press('Enter');
  await page.getByText('Chart of accounts and opening balances').first().waitFor();
}

/** 1 275,00 and VAT 191,25 = 1 466,25. */
async function invoice(): Promise<string> {
  await page.goto('/invoices');
  await press(page, 'Make the first one');
  const form = drawer(page, 'New invoice');
  await choose(form, 'Client', CLIENT);
  await press(form, 'Make the draft');
  await reads(page.getByRole('article', { name: 'Tax invoice as it prints' }), 'R 1 466,25');
  await press(page, 'Preview');
  await page.getByRole('button', { name: 'Finalise' }).click();
  await press(page.getByRole('dialog', { name: `Finalise R 1 466,25 for ${CLIENT}?` }), 'Finalise');
  await press(drawer(page, /^Send INV/), 'Cancel');
  await press(page, 'Publish to the portal');
  await reads(page, 'On the portal now');
  return idOf(page);
}

async function readInvoice(id: string): Promise<void> {
  const portal = await phone.newPage();
  const own = watchTroubles(portal);
  await signIn(portal, office, CONTACT);
  await reads(portal, 'Pay INV-2026-0001');
  await portal.getByRole('link', { name: 'Open invoice INV-2026-0001' }).click();
  await portal.getByRole('heading', { name: 'Invoice INV-2026-0001' }).waitFor();
  await reads(portal.getByRole('main'), 'R 1 466,25');
  expect(sha256(await download(portal, 'Download PDF'))).toBe(await stored(`/invoices/${id}/pdf`));
  await keepScreenshot(portal, 'quote-to-invoice-4-invoice', { fullPage: true });
  expect(own).toEqual([]);
}
