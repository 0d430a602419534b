import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { press, reads } from './support/form.js';
import { PHONE } from './support/open-app.js';
import { openDemo, type DemoApp } from './support/open-demo.js';
import { watchTroubles } from './support/troubles.js';

let app: DemoApp;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  app = await openDemo();
  context = await app.signIn();
  page = await context.newPage();
});
afterAll(() => app.close());

const proposal = (client: string | RegExp) => page.getByRole('region', { name: client });
const heading = (place = page, name?: string) =>
  place.getByRole('region', { name: /^Proposed invoice/ }).getByRole('heading', { level: 2, name });
const shown = async (): Promise<string> => (await heading().textContent())!;

/** The client that the run shows after this one. */
async function next(before: string): Promise<string> {
  await heading(page, before).waitFor({ state: 'hidden' });
  await canBill();
  return shown();
}

/** Keys of the run work from here on. */
const canBill = () => page.getByRole('button', { name: /^Bill/ }).waitFor();

interface Wip {
  clients: Array<{ clientName: string; valueMinor: number; deferredMinor: number; draftedMinor: number }>;
}
const wip = async (): Promise<Wip> => (await context.request.get('/api/v1/wip')).json() as Promise<Wip>;
const free = ({ clients }: Wip) =>
  clients.filter(({ valueMinor, deferredMinor, draftedMinor }) => valueMinor > deferredMinor + draftedMinor);

it('goes through the queue by keyboard, survives a reload, and sends all that was drafted', async () => {
  const troubles = watchTroubles(page);
  const count = free(await wip()).length;
  await page.goto('/');
  await page.getByRole('link', { name: 'Start the Friday run' }).click();
  await reads(page, `1 of ${count}`);
  const first = await shown();
  expect(first).toContain('Blue Crane Logistics');
  await reads(proposal(/^Proposed invoice/), 'The invoice comes to');
  await keepScreenshot(page, 'friday-run');

  await page.keyboard.press('b');
  const second = await next(first);
  await reads(page, `2 of ${count}`);
  await reads(page, /^Draft for Blue Crane Logistics/);
  await page.keyboard.press('s');
  const third = await next(second);
  await page.keyboard.press('d');
  const form = (await page.getByRole('form', { name: /^Defer/ }).boundingBox())!;
  const messages = (await page.getByRole('region', { name: 'Messages' }).boundingBox())!;
  expect(messages.y + messages.height).toBeLessThanOrEqual(form.y);
  await keepScreenshot(page, 'friday-run-defer');
  await page.getByLabel('Why it waits').press('Enter');
  const fourth = await next(third);
  await reads(page, `4 of ${count}`);
  await page.keyboard.press('w');
  await page.getByLabel('Why it is not billed').fill('Agreed with the client');
  await page.getByLabel('Why it is not billed').press('Enter');
  const fifth = await next(fourth);
  await page.keyboard.press('b');
  const sixth = await next(fifth);

  await page.reload();
  await reads(page, `6 of ${count}`);
  await canBill();
  expect(await shown()).toBe(sixth);
  expect(free(await wip()).map(({ clientName }) => clientName)).toEqual(
    expect.not.arrayContaining([first, third, fourth, fifth]),
  );

  await takeBackAndBillAgain(sixth, count);
  await page.keyboard.press('Control+Enter');
  await reads(page, 'Finalise and send all');
  await keepScreenshot(page, 'friday-run-review');
  expect(await accessibilityViolations(page)).toEqual([]);
  await sendAll();
  expect(troubles.filter((text) => !text.includes('status of 404'))).toEqual([]);
});

/** Undo deletes the draft, and the client is next again. */
async function takeBackAndBillAgain(client: string, count: number): Promise<void> {
  await page.keyboard.press('b');
  await next(client);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await heading(page, client).waitFor();
  await reads(page, `6 of ${count}`);
}

/** The second of two lacks a contact: the first leaves all the same, and what is missing is named with the way to it. */
async function sendAll(): Promise<void> {
  const rows = page.getByRole('table').getByRole('row');
  expect(await rows.count()).toBe(4);
  const name = (await rows.nth(2).getByRole('link').first().textContent())!;
  const contacts = await takeContacts(name);
  await page.reload();
  await reads(page, 'No address yet: add a contact');

  await press(page, 'Finalise and send all');
  const question = page.getByRole('dialog', { name: /^Finalise and send 2 invoices, R/ });
  await reads(question, 'This can’t be undone.');
  await keepScreenshot(page, 'friday-run-question');
  await press(question, 'Finalise and send');
  await rows.nth(2).getByText('Not sent', { exact: true }).waitFor();
  await rows.nth(1).getByText('Sent', { exact: true }).waitFor();
  await reads(rows.nth(1), /^INV-2026-/);
  await reads(rows.nth(2), 'the client has no contact with an address');
  await rows.nth(2).getByRole('link', { name: 'Add a contact', exact: true }).waitFor();
  await keepScreenshot(page, 'friday-run-obstacle');
  expect(await mails()).toHaveLength(1);

  await giveContacts(name, contacts);
  await page.reload();
  await press(page, 'Finalise and send the one left');
  await press(page.getByRole('dialog', { name: /^Finalise and send one invoice/ }), 'Finalise and send');
  await reads(page, 'All of this run has left.');
  await rows.nth(2).getByText('Sent', { exact: true }).waitFor();
  await keepScreenshot(page, 'friday-run-sent');
  const sent = await mails();
  expect(sent).toHaveLength(2);
  expect(new Set(sent.map(({ subject }) => subject)).size).toBe(2);
}

async function mails(): Promise<Array<{ to: string; subject: string }>> {
  const answer = await context.request.get('/api/dev/mails');
  return ((await answer.json()) as { items: Array<{ to: string; subject: string }> }).items;
}

interface Contact {
  id?: string;
  name: string;
  email: string;
}

interface Client {
  id: string;
  version: number;
  name: string;
  contacts: Contact[];
}

async function clientNamed(name: string): Promise<Client> {
  const answer = await context.request.get('/api/v1/clients?limit=200');
  return ((await answer.json()) as { items: Client[] }).items.find((client) => client.name === name)!;
}

async function takeContacts(name: string): Promise<Contact[]> {
  const { contacts } = await clientNamed(name);
  await giveContacts(name, []);
  // Given back later they are new ones.
  return contacts.map(({ id: _id, ...contact }) => contact);
}

async function giveContacts(name: string, contacts: Contact[]): Promise<void> {
  const { id, version } = await clientNamed(name);
  const answer = await context.request.patch(`/api/v1/clients/${id}`, { data: { contacts, version } });
  expect(answer.status()).toBe(200);
}

it('says so when nothing can be billed, and works on a phone in the dark', async () => {
  const storageState = await context.storageState();
  const phone = await app.visitThen({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
    storageState,
  });
  const small = await phone.newPage();
  await small.goto('/friday-run');
  await reads(small, 'The invoice comes to');
  await keepScreenshot(small, 'friday-run-phone-dark', { fullPage: true });
  expect(await accessibilityViolations(small)).toEqual([]);
  for (;;) {
    const client = (await heading(small).textContent())!;
    await small.getByRole('button', { name: 'Skip' }).click();
    await heading(small, client).waitFor({ state: 'hidden' });
    await small.getByRole('button', { name: /^(Skip|Start over)/ }).waitFor();
    if (await small.getByRole('button', { name: 'Start over' }).isVisible()) break;
  }
  await reads(small, 'This run is through and made no draft.');
  await phone.close();
});
