import { keepScreenshot } from '@atlasos/testing/browser';
import { afterAll, beforeAll, it } from '@jest/globals';
import { createDemoDatabase, DEMO_ACCOUNT, DEMO_NOW } from '../../api/test/support/demo-database.js';
import { reads } from './support/form.js';
import { openApp, type RunningApp } from './support/open-app.js';

let app: RunningApp;

beforeAll(async () => {
  app = await openApp(await createDemoDatabase());
}, 300_000);
afterAll(() => app.close());

/** The picture in README.md; tools/screenshots.mjs copies it. */
it('shows a working day of the demo practice, the timer running', async () => {
  const context = await app.visit({ reducedMotion: 'reduce' });
  await context.clock.setFixedTime(new Date(DEMO_NOW));
  await context.request.post('/api/v1/auth/login', { data: DEMO_ACCOUNT });
  const page = await context.newPage();
  await page.goto('/time');
  await page.getByRole('timer').first().getByText('0:47:12').waitFor();
  for (const text of ['Thursday 26 November', 'Week 48', 'Utilisation']) await reads(page, text);
  await page.getByRole('group', { name: 'Recent work' }).waitFor();
  await keepScreenshot(page, 'showcase');
});
