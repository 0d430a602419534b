import { chromium } from 'playwright-core';
import { demoPlaces } from '../../../apps/web/test/support/demo-places.ts';
import { findChromium } from '../../../libs/testing/src/browser/chromium-path.ts';
import { below } from '../lib/report.mjs';
import { median } from '../lib/stats.mjs';

const SLOWER = 4;
const ROUNDS = 3;
const TYPED = 'Karoo 90';
const ACCOUNT = { email: 'lerato@maseko.example', password: 'four months of work' };

/**
 * Each page of the demo practice, opened by its address with the scripts in the cache, in a browser whose processor is
 * slowed down. A page is open once what it shows stands there and nothing in it waits for data. Watched from within:
 * looking for text from outside takes part of the processor that it measures.
 */
export default async function pages(stage) {
  await fillDemo(stage);
  const { executablePath, env } = await findChromium();
  const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'];
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args });
  try {
    const baseURL = `http://127.0.0.1:${stage.product.port}`;
    const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
    await context.request.post('/api/v1/auth/login', { data: ACCOUNT });
    await context.addInitScript(watchKeys);
    const found = [];
    for (const place of await demoPlaces(context.request)) found.push(await measure(context, place));
    return [
      ...rows('open', 1000, found, ({ openMs }) => openMs),
      ...rows('answer a key', 100, found, ({ keyMs }) => keyMs),
    ];
  } finally {
    await browser.close();
  }
}

async function fillDemo(stage) {
  const [demo, { localDate }] = await Promise.all([import('@atlasos/demo'), import('@atlasos/domain')]);
  const api = demo.fetchApi(`http://127.0.0.1:${stage.product.port}`);
  await demo.fillDemo(api, { today: localDate(new Date(), demo.DEMO_ZONE), account: ACCOUNT, running: true });
  await stage.outboxIsEmpty();
}

/** Runs in the page: the longest time from a key press to what it painted. */
function watchKeys() {
  globalThis.longestKeyMs = 0;
  new globalThis.PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name.startsWith('key') || name === 'input')
        globalThis.longestKeyMs = Math.max(globalThis.longestKeyMs, duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

/** Runs in the page: when it was painted with its text (a pattern), other than in the navigation, and no place that waits. */
function watchOpening(text) {
  const pattern = new RegExp(text);
  let isThere = false;
  const hasText = (node) => {
    const walker = globalThis.document.createTreeWalker(node, globalThis.NodeFilter.SHOW_TEXT);
    for (let at = node.nodeType === globalThis.Node.TEXT_NODE ? node : walker.nextNode(); at; at = walker.nextNode())
      if (pattern.test(at.data) && !at.parentElement?.closest('nav, title, script')) return true;
    return false;
  };
  const isWaiting = () => globalThis.document.querySelector('main [role=status][aria-label=Loading]') !== null;
  const observer = new globalThis.MutationObserver((changes) => {
    isThere ||= changes.some(({ target, addedNodes }) =>
      [...addedNodes, ...(target.nodeType === globalThis.Node.TEXT_NODE ? [target] : [])].some(hasText),
    );
    if (!isThere || isWaiting()) return;
    observer.disconnect();
    globalThis.requestAnimationFrame(() => setTimeout(() => (globalThis.openedAtMs = performance.now())));
  });
  observer.observe(globalThis.document, { childList: true, subtree: true, characterData: true });
}

async function measure(context, { name, path, shows }) {
  const opened = [];
  let keyMs = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(watchOpening, shows instanceof RegExp ? shows.source : RegExp.escape(shows));
    // No sooner: the browser would take the mouse to be in the corner, over the brand, and load what is behind it.
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await page.mouse.move(1438, 500);
    const openedAtMs = await page.waitForFunction(() => globalThis.openedAtMs, null, { polling: 100 });
    opened.push(await openedAtMs.jsonValue());
    await page.waitForLoadState('networkidle');
    keyMs = Math.max(keyMs, await typeInto(page));
    await page.close();
  }
  return { name, openMs: median(opened), keyMs };
}

/** Into the first field for text, if there is one, and else through the page. */
async function typeInto(page) {
  const field = page.locator('main input:not([type]), main input[type=text], main input[type=search], main textarea');
  const usable = field.and(page.locator(':enabled:not([readonly])')).filter({ visible: true });
  if ((await usable.count()) > 0) await usable.first().focus();
  for (const key of (await usable.count()) > 0 ? TYPED : ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
  await page.evaluate(() => new Promise((resolve) => globalThis.requestAnimationFrame(() => setTimeout(resolve, 100))));
  return page.evaluate(() => globalThis.longestKeyMs);
}

function rows(what, limitMs, found, of) {
  const slowest = [...found].sort((a, b) => of(b) - of(a));
  const row = (work, value, note) => ({ work, unit: 'ms', product: value, ...below(limitMs, 'ms').judge(value), note });
  const worst = slowest.slice(0, 3).map((page) => `${page.name} ${Math.round(of(page))}`);
  return [
    row(`pages, ${SLOWER} × slower processor: ${what}, median of ${found.length}`, median(found.map(of))),
    row('the same, slowest page', of(slowest[0]), worst.join(', ')),
  ];
}
