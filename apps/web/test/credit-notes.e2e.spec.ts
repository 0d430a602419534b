import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { drawer, press, reads } from './support/form.js';
import { openDemo, type DemoApp } from './support/open-demo.js';
import { watchTroubles } from './support/troubles.js';

let app: DemoApp;
beforeAll(async () => {
  app = await openDemo();
});
afterAll(() => app.close());

it('takes an invoice back, mails the credit note, and makes its link worthless', async () => {
  const context = await app.signIn();
  const page = await context.newPage();
  const troubles = watchTroubles(page);
  await page.goto('/invoices?status=sent');
  await page.getByRole('link', { name: /^INV-/ }).first().click();

  await press(page, 'Credit note');
  const form = drawer(page, /^Credit INV-/);
  await form.getByLabel('Why').fill('Billed twice');
  await press(form, 'Issue the credit note');
  await page.getByRole('link', { name: /^CN-/ }).click();
  await page.getByRole('heading', { name: /^CN-/ }).waitFor();
  await reads(page, 'Stays billed');

  await press(page, 'Send to the client');
  const links = page.getByRole('region', { name: 'Links that were mailed' });
  await reads(links, 'Works');
  await page.getByRole('button', { name: 'Send again' }).waitFor();
  await page.getByRole('document', { name: /^Credit note/ }).waitFor();
  // Looking at it takes nothing along.
  const deliveries = await page.request.get(`/api/v1${new URL(page.url()).pathname}/deliveries`);
  expect(await deliveries.json()).toMatchObject({ items: [{ channel: 'email' }, { channel: 'portal' }] });
  await keepScreenshot(page, 'credit-note');
  expect(await accessibilityViolations(page)).toEqual([]);
  await links.getByRole('button', { name: /^Close the link of/ }).click();
  await reads(page, 'The link opens nothing any more');
  await reads(links, 'Closed');
  expect(troubles).toEqual([]);
});
