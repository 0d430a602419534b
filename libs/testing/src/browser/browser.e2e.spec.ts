import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { accessibilityViolations } from './accessibility.js';
import { launchBrowser } from './launch-browser.js';
import { keepScreenshot } from './screenshot.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the browser for tests', () => {
  it('shows pages apart from each other, keeps pictures and finds what is inaccessible', async () => {
    const [one, two] = await Promise.all([browser.newContext(), browser.newContext()]);
    const page = await one.newPage();
    await page.setContent('<html lang="en"><title>Łódź</title><main><h1>Good day</h1></main></html>');
    await expect(accessibilityViolations(page)).resolves.toEqual([]);
    expect(statSync(await keepScreenshot(page, 'harness')).size).toBeGreaterThan(1_000);

    const other = await two.newPage();
    await other.setContent('<html lang="en"><title>x</title><main><h1>x</h1><img src="data:,"></main></html>');
    expect((await accessibilityViolations(other)).join()).toContain('image-alt');
    await Promise.all([one.close(), two.close()]);
  });
});
