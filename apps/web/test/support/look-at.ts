import { accessibilityViolations, keepScreenshot } from '@atlasos/testing/browser';
import type { Page } from 'playwright-core';
import { DESK, NARROW } from './open-app.js';

const LOOKS: Array<{ look: string; colorScheme: 'light' | 'dark'; size: typeof DESK; rules?: string[] }> = [
  { look: 'light', colorScheme: 'light', size: DESK },
  // In the dark only colours differ.
  { look: 'dark', colorScheme: 'dark', size: DESK, rules: ['color-contrast'] },
  { look: 'narrow', colorScheme: 'light', size: NARROW },
];

/** Keeps a picture of what is on the page in each light and size; answers its barriers and what is too wide. */
export async function lookAt(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<string[]> {
  const found: string[] = [];
  for (const { look, colorScheme, size, rules } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    await keepScreenshot(page, `${name}-${look}`, options);
    const wrong = [...(await accessibilityViolations(page, { rules })), ...(await page.evaluate(overflows))];
    found.push(...wrong.map((text) => `${name}, ${look}: ${text}`));
  }
  return found;
}

/** Wider than the window: the page as a whole, and what pushes it. */
function overflows(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const widest = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > width + 1,
  );
  return [
    `${document.documentElement.scrollWidth} px wide: ${widest.slice(0, 3).map(({ className }) => String(className))}`,
  ];
}
