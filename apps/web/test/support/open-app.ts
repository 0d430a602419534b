import { launchBrowser } from '@atlasos/testing/browser';
import { startProduct, type Product } from '@atlasos/testing/product';
import type { TestDatabase } from '@atlasos/testing';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/** The product on a database, and a browser before it. */
export interface RunningApp {
  product: Product;
  /** A visitor of their own: cookies, storage and size of the window. */
  visit(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
export const NARROW = { width: 360, height: 740 };

export async function openApp(database: TestDatabase): Promise<RunningApp> {
  const [product, browser] = await Promise.allSettled([startProduct({ databaseUrl: database.url }), launchBrowser()]);
  const close = async () => {
    if (browser.status === 'fulfilled') await browser.value.close();
    if (product.status === 'fulfilled') await product.value.stop();
    await database.drop();
  };
  if (product.status === 'rejected' || browser.status === 'rejected') {
    await close();
    throw [product, browser].find((outcome) => outcome.status === 'rejected')?.reason;
  }
  const { appUrl } = product.value;
  return { product: product.value, visit: visitor(browser.value, appUrl), close };
}

/** How long what a test waits for may take, in ms: longer than a slow machine needs, so that it tells what never comes. */
const PATIENCE = 60_000;

const visitor =
  (browser: Browser, baseURL: string): RunningApp['visit'] =>
  async (options) => {
    const where = { baseURL, viewport: DESK, locale: 'en-ZA', timezoneId: 'Africa/Johannesburg' };
    const context = await browser.newContext({ ...where, ...options });
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
