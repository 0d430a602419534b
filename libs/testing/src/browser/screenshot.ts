import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = path.resolve(import.meta.dirname, '../../../../test-results/screens');

/** Keeps a picture of the page as `test-results/screens/<name>.png`, for people to look at. */
export async function keepScreenshot(page: Page, name: string, { fullPage = false } = {}): Promise<string> {
  const file = path.join(folder, `${name}.png`);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.screenshot({ path: file, fullPage, animations: 'disabled' });
  return file;
}
