import { createTestDatabase, TEST_SESSION_SECRET, type TestDatabase } from '@atlasos/testing';
import { keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { runMigrations } from '../../api/src/platform/database/run-migrations.js';
import { choose, drawer, press, reads } from './support/form.js';
import { stopTimeAt } from './support/moment.js';
import { openApp, PHONE, type RunningApp } from './support/open-app.js';
import { addClient, addService, addTask, fillInDetails, setDefaultRate, signUp } from './support/set-up-practice.js';
import { watchTroubles } from './support/troubles.js';

const STARTED = '2026-11-26T12:53:12Z';
const STOPPED = '2026-11-26T13:18:12Z';
const CLIENT = 'Karoo Blooms';
const SERVICE = 'Bookkeeping';
const TASK = 'VAT return for October';

let database: TestDatabase;
let app: RunningApp;
let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  database = await createTestDatabase({ migrate: (url) => runMigrations(url, { sessionSecret: TEST_SESSION_SECRET }) });
  app = await openApp(database);
  context = await app.visit();
  await stopTimeAt(STARTED, database, context);
  page = await context.newPage();
});
afterAll(() => app.close());

it('goes from an empty practice to an invoice that the client has and can read', async () => {
  await signUp(page);
  troubles = watchTroubles(page);
  await reads(page, '0 of 5 done');
  await keepScreenshot(page, 'main-job-1-first-run');

  await fillInDetails(page);
  await addService(page, SERVICE);
  await setDefaultRate(page, '850');
  await page.getByRole('button', { name: /^Everyone, any service: 850,00/ }).waitFor();
  await keepScreenshot(page, 'main-job-2-rates');
  await addClient(page, CLIENT, 'anel@karoo.example');
  await keepScreenshot(page, 'main-job-3-client');

  await timeByTimer();
  await timeByHand();
  await timeOnTask();
  await keepScreenshot(page, 'main-job-4-time');

  await makeDraft();
  await deferTask();
  await writeDown();
  await keepScreenshot(page, 'main-job-6-draft');
  await preview();
  await finaliseAndSend();
  const link = await mailArrives();
  await clientOpens(link);
  await onPhoneInTheDark(link);
  expect(troubles).toEqual([]);
});

/** 25 minutes at 850,00 = 354,17 */
async function timeByTimer(): Promise<void> {
  await press(page, 'Start timer');
  await page.getByRole('group', { name: 'Running timer' }).getByRole('button', { name: 'Add details' }).click();
  const details = drawer(page, 'Details of the timer');
  await choose(details, 'Client', CLIENT);
  await choose(details, 'Service', SERVICE);
  const saved = page.waitForResponse((answer) => answer.request().postData()?.includes('Bank reconciliation') === true);
  await details.getByLabel('What you are doing').fill('Bank reconciliation');
  await press(details, 'Done');
  await saved;
  await stopTimeAt(STOPPED, database, context);
  await page.reload();
  await page.getByRole('timer').getByText('0:25:00').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await reads(page, `Logged 25 min for ${CLIENT}`);
}

/** 1 h 30 at 850,00 = 1 275,00 */
async function timeByHand(): Promise<void> {
  await page.getByRole('link', { name: 'Time', exact: true }).click();
  const form = page.getByRole('form', { name: 'New entry' });
  await choose(form, 'Client', CLIENT);
  await choose(form, 'Service', SERVICE);
  await form.getByLabel('What you did').fill('Monthly accounts');
  await form.getByLabel('Duration').fill('90');
  await form.getByRole('status').getByText('1 h 30').waitFor();
  await reads(form, '1 275,00');
  await keepScreenshot(page, 'main-job-4-entry-echo');
  await form.getByLabel('Duration').press('Enter');
  await page.getByText('Monthly accounts').first().waitFor();
}

/** 0 h 45 at 850,00 = 637,50 */
async function timeOnTask(): Promise<void> {
  await addTask(page, TASK, CLIENT, SERVICE);
  await page.getByRole('link', { name: TASK }).click();
  await press(page, 'Log time');
  const form = drawer(page, 'New entry');
  await form.getByLabel('Duration').fill('0:45');
  await press(form, 'Log it');
  await page.getByRole('table').getByText('637,50').first().waitFor();
  await keepScreenshot(page, 'main-job-4-task');
  await page.getByRole('link', { name: 'Time', exact: true }).click();
  await reads(page, 'Bank reconciliation');
}

async function makeDraft(): Promise<void> {
  await page.getByRole('link', { name: 'Revenue' }).click();
  await page.getByRole('link', { name: 'Invoices', exact: true }).click();
  await press(page, 'Make the first one');
  const form = drawer(page, 'New invoice');
  await choose(form, 'Client', CLIENT);
  await reads(form, 'R 2 266,67');
  await press(form, 'Make the draft');
  await reads(page, '3 of 3 entries');
  await keepScreenshot(page, 'main-job-5-draft');
}

async function deferTask(): Promise<void> {
  await actOn(TASK, 'Defer');
  const form = drawer(page, 'Defer');
  await form.getByLabel('Why').fill('They asked for it in the new year');
  await press(form, 'Defer it');
  await reads(page, '2 of 2 entries');
}

/** 1 000,00 + 354,17 = 1 354,17; VAT 203,13 */
async function writeDown(): Promise<void> {
  await actOn('Monthly accounts', 'Write down');
  const form = drawer(page, 'Bill it at another amount');
  await form.getByLabel('Amount').fill('1000');
  await form.getByLabel('Why').fill('Agreed fee');
  await reads(form, 'R 275,00 less than its value in WIP');
  await press(form, 'Bill at this');
  await reads(page.getByRole('article', { name: 'Tax invoice as it prints' }), 'R 1 557,30');
}

async function actOn(work: string, action: string): Promise<void> {
  const row = page.getByRole('region', { name: 'What can be billed' }).getByRole('group', { name: work });
  await row.hover();
  await press(row, action);
}

async function preview(): Promise<void> {
  await page.getByRole('button', { name: 'Preview' }).click();
  const sheet = page.getByRole('img', { name: 'Page 1 of 1' });
  await sheet.and(page.locator('[aria-busy=false]')).waitFor();
  expect(await sheet.evaluate(darkPixels)).toBeGreaterThan(1_000);
  await keepScreenshot(page, 'main-job-7-preview');
}

async function finaliseAndSend(): Promise<void> {
  await page.getByRole('button', { name: 'Finalise' }).click();
  const question = page.getByRole('dialog', { name: `Finalise R 1 557,30 for ${CLIENT}?` });
  await reads(question, 'It gets a number and can’t be changed.');
  await keepScreenshot(page, 'main-job-8-finalise');
  const previews: string[] = [];
  page.on('request', (request) => request.url().includes('/preview.pdf') && previews.push(request.url()));
  await press(question, 'Finalise');
  const form = drawer(page, /^Send INV/);
  await reads(form, 'the mail lands in the local inbox');
  await keepScreenshot(page, 'main-job-9-send');
  await press(form, 'Send');
  await page.getByText('Sent', { exact: true }).waitFor();
  expect(previews).toEqual([]);
  await keepScreenshot(page, 'main-job-10-sent');
}

/** The inbox shows the mail, and its PDF is the stored one, byte for byte. To look at the PDF is to deliver it to nobody. */
async function mailArrives(): Promise<string> {
  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  await page.getByRole('document', { name: /INV/ }).waitFor();
  const deliveries = await context.request.get(`/api/v1/invoices/${id}/deliveries`);
  expect(await deliveries.json()).toMatchObject({ items: [{ channel: 'email' }, { channel: 'portal' }] });
  const stored = await context.request.get(`/api/v1/invoices/${id}/pdf`);
  const sha256 = createHash('sha256')
    .update(await stored.body())
    .digest('hex');
  const mails = await context.request.get('/api/dev/mails');
  expect(await mails.json()).toMatchObject({
    items: [{ to: 'anel@karoo.example', attachments: [{ sha256, filename: expect.stringMatching(/\.pdf$/) }] }],
  });

  await page.getByRole('link', { name: 'Open the inbox' }).click();
  await page.getByRole('list', { name: 'Attachments' }).getByRole('link').waitFor();
  const link = page.frameLocator('iframe[title="The mail"]').getByRole('link', { name: 'View invoice' });
  await link.waitFor();
  await keepScreenshot(page, 'main-job-11-inbox');
  return (await link.getAttribute('href'))!;
}

async function clientOpens(link: string): Promise<void> {
  expect(new URL(link).origin).toBe(app.product.portalUrl);
  const phone = await app.visit({ viewport: PHONE, hasTouch: true, isMobile: true });
  await stopTimeAt(STOPPED, database, phone);
  const portal = await phone.newPage();
  const portalTroubles = watchTroubles(portal);
  await portal.goto(link);
  await portal.getByRole('heading', { name: /^Invoice INV/ }).waitFor();
  await reads(portal, 'R 1 557,30');
  await reads(portal, '62001234567');
  await keepScreenshot(portal, 'main-job-12-portal-390', { fullPage: true });
  expect(portalTroubles).toEqual([]);
  await phone.close();
}

async function onPhoneInTheDark(link: string): Promise<void> {
  const storageState = await context.storageState();
  const phone = await app.visit({ viewport: PHONE, hasTouch: true, isMobile: true, colorScheme: 'dark', storageState });
  await stopTimeAt(STOPPED, database, phone);
  const small = await phone.newPage();
  for (const [name, address, text] of [
    ['time', '/time', 'Monthly accounts'],
    ['invoices', '/invoices', CLIENT],
    ['portal', link, 'R 1 557,30'],
  ] as const) {
    await small.goto(address);
    await reads(small, text);
    await keepScreenshot(small, `main-job-phone-${name}-dark`);
  }
  await phone.close();
}

function darkPixels(canvas: SVGElement | HTMLElement): number {
  const { width, height } = canvas as HTMLCanvasElement;
  const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255 && data[at]! < 80) count += 1;
  return count;
}
