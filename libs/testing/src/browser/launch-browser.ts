import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium-path.js';

/** A headless browser; close it in afterAll. Web security stays on: tests rely on origins being kept apart. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...env },
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}
