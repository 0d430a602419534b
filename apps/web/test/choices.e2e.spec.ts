import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openDemo, type DemoApp } from './support/open-demo.js';

let app: DemoApp;
let page: Page;

beforeAll(async () => {
  app = await openDemo();
  const context = await app.signIn();
  page = await context.newPage();
  await page.goto('/time');
  await client().waitFor();
  await page.waitForLoadState('networkidle');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 20 });
});
afterAll(() => app.close());

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
