import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = path.resolve(import.meta.dirname, '../dist');
const GZIP_BYTES_MAX = 150_000;

/** What a browser loads before the page can be used: its script, and what that script says that it needs. */
function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1]!);
}

it('all scripts before the portal is usable are small enough for a phone on a slow line', () => {
  const scripts = scriptsOf(readFileSync(path.join(DIST, 'index.html'), 'utf8'));
  const bytes = scripts.map((script) => gzipSync(readFileSync(path.join(DIST, script))).length);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(GZIP_BYTES_MAX);
});
