import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { press } from './support/form.js';
import { openDemo, type DemoApp } from './support/open-demo.js';

let app: DemoApp;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  app = await openDemo();
  context = await app.signIn();
});
afterAll(() => app.close());

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
