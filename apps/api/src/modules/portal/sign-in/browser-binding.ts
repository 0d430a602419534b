import { createHmac, randomBytes } from 'node:crypto';
import { hashSecret } from '../../../platform/auth/tokens.js';

const BROWSER = /^[A-Za-z0-9_-]{43}$/;
const CODES = 1_000_000;

/** What ties a sign-in link to the browser that asked for it. */
export interface BrowserBinding {
  /** For a cookie; only its hash is stored. */
  browser: string;
  /** Six digits that this browser shows and any other one has to be told. */
  code: string;
}

/** The code follows from the browser, so that a page loaded again shows the same one. */
export function bindingOf(browser: string | undefined, sessionSecret: string): BrowserBinding {
  const known = browser !== undefined && BROWSER.test(browser) ? browser : randomBytes(32).toString('base64url');
  const number = createHmac('sha256', sessionSecret).update(`portal code of ${known}`).digest().readUInt32BE() % CODES;
  return { browser: known, code: String(number).padStart(6, '0') };
}

export const browserHash = (browser: string | undefined): Buffer => hashSecret(browser ?? '');

/** Keyed: six digits behind a plain hash are no secret to whoever reads the table. */
export const codeHash = (code: string, sessionSecret: string): Buffer =>
  createHmac('sha256', sessionSecret).update(`portal code ${code}`).digest();
