import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { demoPlaces } from './support/demo-places.js';
import { drawer, press, reads } from './support/form.js';
import { openDemo, type DemoApp } from './support/open-demo.js';

let app: DemoApp;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  app = await openDemo();
  context = await app.signIn();
});
afterAll(() => app.close());

async function placeOf(page: string): Promise<string> {
  return (await demoPlaces(context.request)).find(({ name }) => name === page)!.path;
}

describe('a field with choices, when letters come faster than their list', () => {
  beforeAll(async () => {
    page = await context.newPage();
    await page.goto('/time');
    await client().waitFor();
    await page.waitForLoadState('networkidle');
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  });
  afterAll(() => page.close());

  const client = () => page.getByRole('combobox', { name: 'Client', exact: true });

  /** Keys one after the other, none waiting for what the one before it draws. */
  async function typeInHaste(...keys: string[]): Promise<void> {
    await client().selectText();
    await Promise.all(keys.map((key) => page.keyboard.press(key)));
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  }

  it('takes what was meant by an Enter that comes before the list is drawn', async () => {
    await typeInHaste('K', 'Enter');
    expect(await client().inputValue()).toBe('Karoo Blooms (Pty) Ltd');
  });

  it('takes it on leaving before the list is drawn, which then does not open', async () => {
    await typeInHaste('T', 'Tab');
    expect(await client().inputValue()).toBe('Tafelberg Joinery CC');
    await typeInHaste('#', 'Tab');
    expect(await client().inputValue()).toBe('Tafelberg Joinery CC');
    expect(await client().getAttribute('aria-expanded')).toBe('false');
  });

  it('takes the first line of a list that is drawn', async () => {
    await client().selectText();
    await page.keyboard.press('R');
    await page.locator('[data-combobox-selected]').waitFor();
    await page.keyboard.press('Enter');
    expect(await client().inputValue()).toMatch(/^R/);
    expect(await client().getAttribute('aria-expanded')).toBe('false');
  });
});

describe('a field that finds in a list', () => {
  beforeAll(async () => {
    page = await context.newPage();
  });
  afterAll(() => page.close());

  it('asks the list once for a word, and keeps what is typed', async () => {
    await page.goto('/disbursements');
    const field = page.getByLabel('Text');
    await field.waitFor();
    await page.waitForLoadState('networkidle');
    const asked: Array<string | null> = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.endsWith('/api/v1/disbursements')) asked.push(searchParams.get('q'));
    });
    await field.focus();
    await page.evaluate(
      (letters) => letters.forEach((each) => document.execCommand('insertText', false, each)),
      [...'Cipc '],
    );
    await page.waitForURL(/\?q=Cipc$/);
    await page.waitForLoadState('networkidle');
    expect(await field.inputValue()).toBe('Cipc ');
    expect(asked).toEqual(['Cipc']);
  });

  it('follows when something else changes what is looked for', async () => {
    await page.goto('/wip?q=nobody+of+this+name');
    const field = page.getByLabel('Find a client');
    await press(page, 'Show all');
    await page.getByRole('row').filter({ hasText: 'Karoo Blooms' }).first().waitFor();
    expect(await field.inputValue()).toBe('');
  });
});

describe('a date that what is shown hangs on', () => {
  const day = () => page.getByRole('textbox', { name: 'As of' });

  beforeAll(async () => {
    page = await context.newPage();
  });
  afterAll(() => page.close());

  it('stays as it is typed, and is asked for once, by Enter', async () => {
    await page.goto(await placeOf('statement'));
    await day().waitFor();
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.endsWith('/statement')) asked.push(searchParams.get('to')!);
    });
    await day().selectText();
    await day().pressSequentially('-40');
    expect(await day().inputValue()).toBe('-40');
    expect(asked).toEqual([]);
    await day().press('Enter');
    await page.waitForURL(/to=2026-10-17/);
    await page.getByLabel('Page 1 of').waitFor();
    expect(await day().evaluate((field) => field === document.activeElement)).toBe(true);
    await day().press('Tab');
    expect(await day().inputValue()).toBe('17 Oct 2026');
    expect(asked).toEqual(['2026-10-17']);
  });

  it('changes nothing when it can not be read, and says so', async () => {
    await page.goto('/wip?asOf=2026-11-02');
    await day().fill('33 Nov');
    await day().press('Tab');
    await reads(page, 'There is no such day.');
    expect(new URL(page.url()).search).toBe('?asOf=2026-11-02');
    expect(await day().inputValue()).toBe('33 Nov');
    await day().fill('');
    await day().press('Tab');
    expect(await day().inputValue()).toBe('2 Nov 2026');
  });

  it('may be taken away where none is needed', async () => {
    await page.goto('/payments?from=2026-11-02');
    const first = page.getByRole('textbox', { name: 'First day' });
    await first.fill('');
    await first.press('Tab');
    await page.waitForURL(/\/payments$/);
    expect(await first.inputValue()).toBe('');
  });
});

describe('a field whose value comes while it has the focus', () => {
  beforeAll(async () => {
    page = await context.newPage();
  });
  afterAll(() => page.close());

  it('shows it, as long as nothing was typed', async () => {
    const open = await context.request.get('/api/v1/invoices?status=finalised&limit=200');
    const { items } = (await open.json()) as { items: { id: string; clientId: string; balanceMinor: number }[] };
    const { id, clientId, balanceMinor } = items.find((invoice) => invoice.balanceMinor > 0)!;
    let answer = () => undefined as void;
    const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
    await page.route(`**/clients/${clientId}/account`, async (route) => {
      await mayAnswer;
      await route.continue();
    });
    await page.goto(`/invoices/${id}`);
    await press(page, 'Record payment');
    const amount = drawer(page, 'Record payment').getByRole('textbox', { name: 'Amount' });
    await amount.focus();
    expect(await amount.inputValue()).toBe('');
    answer();
    await drawer(page, 'Record payment')
      .getByRole('button', { name: /^Record R \d/ })
      .waitFor();
    expect((await amount.inputValue()).replace(/\D/g, '')).toBe(String(balanceMinor));
    expect(await amount.evaluate((field) => field === document.activeElement)).toBe(true);
  });
});

describe('a date that is saved', () => {
  it('is saved once by Enter and leaving before the answer is there', async () => {
    page = await context.newPage();
    await page.goto(await placeOf('invoice-draft'));
    const upTo = page.getByRole('textbox', { name: 'With work up to' });
    await upTo.waitFor();
    let saves = 0;
    page.on('request', (request) => (saves += Number(request.method() === 'PATCH')));
    await upTo.fill('2026-11-20');
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Tab')]);
    await page.getByText('Saved').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await upTo.inputValue()).toBe('20 Nov 2026');
    expect(saves).toBe(1);
    await upTo.fill('');
    await upTo.press('Tab');
    expect(await upTo.inputValue()).toBe('20 Nov 2026');
    await upTo.fill('');
    await upTo.press('Tab');
    expect(await upTo.inputValue()).toBe('20 Nov 2026');
    await page.close();
  });
});

describe('a field that shows what applies when it is empty', () => {
  beforeAll(async () => {
    page = await context.newPage();
    await page.goto(await placeOf('quote-draft'));
  });
  afterAll(() => page.close());

  it('stays empty while another value is typed, and shows it again once it is left empty', async () => {
    const rate = page.getByRole('textbox', { name: 'Rate an hour' }).first();
    await rate.waitFor();
    await page.waitForLoadState('networkidle');
    expect(await rate.inputValue()).toMatch(/^1\s600,00$/);
    await rate.selectText();
    await rate.press('Backspace');
    expect(await rate.inputValue()).toBe('');
    await rate.pressSequentially('800');
    expect(await rate.inputValue()).toBe('800');
    await rate.selectText();
    await rate.press('Backspace');
    expect(await rate.inputValue()).toBe('');
    await rate.press('Tab');
    expect(await rate.inputValue()).toMatch(/^1\s150,00$/);
  });

  it('keeps what can not be read', async () => {
    const rate = page.getByRole('textbox', { name: 'Rate an hour' }).first();
    await rate.fill('a lot');
    await rate.press('Tab');
    expect(await rate.inputValue()).toBe('a lot');
    await reads(page, 'This is not an amount: type it like 1234,50.');
  });
});
