import type { Page } from 'playwright-core';

/** The clock of the tests wants to run in the frame that shows a mail, where no script may. */
const MAIL_FRAME = `Blocked script execution in 'about:srcdoc'`;

/** Collects what a page complains about: errors in the console, exceptions, answers of 5xx. */
export function watchTroubles(page: Page): string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes(MAIL_FRAME)) return;
    if (message.type() === 'error' || message.type() === 'warning') {
      troubles.push(`${page.url()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`);
  });
  return troubles;
}
