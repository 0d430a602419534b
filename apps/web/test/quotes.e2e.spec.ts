import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_NOW } from '../../api/test/support/demo-database.js';
import { choose, drawer, press, reads } from './support/form.js';
import { DESK, PHONE } from './support/open-app.js';
import { openDemo, type DemoApp } from './support/open-demo.js';
import { watchTroubles } from './support/troubles.js';

let app: DemoApp;
beforeAll(async () => {
  app = await openDemo();
});
afterAll(() => app.close());

/** In the light, in the dark and on a phone, without barriers. */
async function look(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('canvas[aria-busy="true"]'));
  await keepScreenshot(page, name);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await keepScreenshot(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(PHONE);
  await keepScreenshot(page, `${name}-phone`);
  await page.setViewportSize(DESK);
}

it('goes from a draft to an offer, its acceptance and the work that comes of it', async () => {
  const page = await (await app.signIn()).newPage();
  const troubles = watchTroubles(page);
  await page.goto('/quotes?status=draft');
  await page.getByRole('link', { name: 'Draft', exact: true }).click();
  const totals = page.getByRole('table', { name: 'What the quote comes to' });
  await reads(totals, '55 305,00');
  await reads(totals, '95 785,00');
  await page.getByLabel('Preview of the quote for Highveld Solar (Pty) Ltd').waitFor();
  await look(page, 'quote-1-draft');

  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
  await press(page, 'Fixed fee');
  await page.getByLabel('What it is for').last().fill('Provisional tax, two returns');
  await page.getByLabel('Price').last().fill('1 000');
  await saved;
  await reads(totals, '56 455,00');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Back to the draft' }).waitFor();
  await look(page, 'quote-2-preview');
  await page.keyboard.press('Control+Enter');
  const send = drawer(page, 'Send this quote');
  await send.getByText('Quote QUO-2026-0006 from Maseko Accounting').waitFor();
  await look(page, 'quote-3-send');
  await press(send, 'Send');
  await page.getByRole('heading', { name: 'QUO-2026-0006' }).waitFor();
  await look(page, 'quote-4-sent');

  await press(page, 'Record acceptance');
  const accept = drawer(page, 'Accept QUO-2026-0006 on the client’s word');
  await accept.getByLabel('Who accepted it').fill('Naledi Mokoena');
  await accept.getByLabel(/^Workshop for two bookkeepers/).check();
  await reads(accept, '63 815,00 accepted');
  await look(page, 'quote-5-accept');
  await press(accept, 'Record it');
  await reads(page, 'recorded on the client’s word');
  await look(page, 'quote-6-accepted');

  await press(page, 'Begin the work');
  const begin = drawer(page, 'Begin the work');
  await begin.getByLabel('Hours planned (optional)').waitFor();
  await look(page, 'quote-7-begin');
  await press(begin, 'Begin');
  await page.getByRole('heading', { name: 'Section 12B claim for four solar sites' }).waitFor();
  await reads(page, 'Worth at your rates');
  await page.getByRole('link', { name: 'Engagements', exact: true }).first().click();
  await reads(page, 'Payroll and VAT, each month');
  await look(page, 'engagement-1-list');
  await page.getByRole('link', { name: 'Monthly bookkeeping and payroll' }).click();
  await reads(page, 'Hours by week');
  await look(page, 'engagement-2-page');
  await press(page, 'Edit');
  await drawer(page, 'Edit engagement').getByLabel('What was agreed').waitFor();
  await look(page, 'engagement-3-edit');
  const edited = drawer(page, 'Edit engagement');
  await edited.getByLabel('Hours planned').fill('45');
  await press(edited, 'Rate');
  await choose(edited, 'Service of rate 1', 'Payroll');
  await edited.getByLabel('Rate 1 an hour').fill('800');
  await look(page, 'engagement-5-rates');
  await edited.getByRole('button', { name: /^Save/ }).click();
  await reads(page, 'of 45 h');
  await reads(page, 'Payroll, an hour');
  await press(page, 'Complete');
  const asked = page.getByRole('dialog', { name: 'Complete Monthly bookkeeping and payroll?' });
  await reads(asked, 'is not billed');
  await asked.getByRole('link', { name: 'See the unbilled time' }).waitFor();
  expect(await asked.getByRole('link', { name: 'See the tasks' }).count()).toBe(0);
  await look(page, 'engagement-6-complete');
  await press(asked, 'Cancel');
  // The question is the answer to a first try, which a browser reports.
  expect(troubles.splice(0)).toEqual([expect.stringContaining('status of 409')]);

  await press(page, 'Edit');
  await edited.getByLabel('Hours planned').fill('2');
  await edited.getByRole('button', { name: /^Save/ }).click();
  await reads(page, 'over the 2 h planned');
  await look(page, 'engagement-7-over');
  await press(page, 'Draft a change quote');
  await page.waitForURL(/\/quotes\/[0-9a-f-]{36}/);
  await reads(page, 'Total');
  const drafted = await page.request.get(`/api/v1${new URL(page.url()).pathname}`);
  const { lines } = (await drafted.json()) as { lines: Array<{ description: string; serviceTypeId: string | null }> };
  expect(lines.length).toBeGreaterThan(0);
  for (const { description, serviceTypeId } of lines)
    expect([description, serviceTypeId]).toEqual([
      expect.stringContaining('More work on Monthly bookkeeping and payroll'),
      expect.any(String),
    ]);
  await look(page, 'quote-9-change');
  await page.goto('/quotes');
  await page.getByRole('link', { name: 'QUO-2026-0006' }).waitFor();
  await look(page, 'quote-8-list');
  expect(troubles).toEqual([]);
});

it('shows a PDF when asked again, after what reads it could not be loaded', async () => {
  const page = await (await app.signIn()).newPage();
  await page.route('**/pdf.worker*', (route) => route.abort());
  await page.goto('/quotes?status=draft');
  await page.getByRole('link', { name: 'Draft', exact: true }).first().click();
  const again = page.getByRole('alert').getByRole('button', { name: 'Try again' });
  await again.waitFor();
  await page.unroute('**/pdf.worker*');
  await again.click();
  await page.getByRole('document', { name: /^Preview of the quote/ }).waitFor();
});

it('lets go of a PDF some time after its page was left', async () => {
  const page = await (await app.signIn()).newPage();
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...args: unknown[]) {
      const { action } = args[0] as { action?: string };
      if (action === 'Terminate') document.documentElement.dataset['closedPdf'] = 'true';
      Reflect.apply(post, this, args);
    };
  });
  await page.clock.install({ time: new Date(DEMO_NOW) });
  const closed = page.locator('html[data-closed-pdf]');
  await page.goto('/quotes?status=draft');
  await page.getByRole('link', { name: 'Draft', exact: true }).first().click();
  await page.getByRole('document', { name: /^Preview of the quote/ }).waitFor();
  await page.getByRole('link', { name: 'Quotes', exact: true }).first().click();
  await page.getByRole('link', { name: /^QUO-/ }).first().waitFor();
  expect(await closed.count()).toBe(0);
  await page.clock.fastForward('01:00');
  await closed.waitFor();
});

it('says in an empty practice what will stand here', async () => {
  const context = await app.visitThen();
  const page = await context.newPage();
  await context.request.post('/api/v1/auth/register', {
    data: {
      practiceName: 'Karoo Books',
      name: 'Anel Botha',
      email: 'anel@books.example',
      password: 'four months of work',
    },
  });
  await page.goto('/quotes');
  await reads(page, 'Write the first one');
  await look(page, 'quote-9-empty');
  await page.goto('/engagements');
  await press(page, 'Agree on the first one');
  await drawer(page, 'New engagement').getByLabel('What was agreed').waitFor();
  await look(page, 'engagement-4-new');
});
