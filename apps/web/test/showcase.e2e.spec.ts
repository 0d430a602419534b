import { keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, it } from '@jest/globals';
import { reads } from './support/form.js';
import { openDemo, type DemoApp } from './support/open-demo.js';

let app: DemoApp;

beforeAll(async () => {
  app = await openDemo();
});
afterAll(() => app.close());

/** The picture in README.md; tools/screenshots.mjs copies it. */
it('shows a working day of the demo practice, the timer running', async () => {
  const context = await app.signIn();
  const page = await context.newPage();
  await page.goto('/time');
  await page.getByRole('timer').first().getByText('0:47:12').waitFor();
  for (const text of ['Thursday 26 November', 'Week 48', 'Utilisation']) await reads(page, text);
  await page.getByRole('group', { name: 'Recent work' }).waitFor();
  await keepScreenshot(page, 'showcase');
});
