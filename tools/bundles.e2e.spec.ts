import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BUDGETS, firstPageKb } from './bench/lib/bundles.mjs';

const root = path.resolve(import.meta.dirname, '..');

describe.each(['web', 'portal'] as const)('the built app %s', (app) => {
  it('needs no more scripts than its budget before its first page can be used', () => {
    const { kb, files } = firstPageKb(app);
    expect(files.length).toBeGreaterThan(0);
    expect(kb).toBeGreaterThan(30);
    expect(kb).toBeLessThanOrEqual(BUDGETS[app].kb);
  });

  it('lies there compressed, so that the server need not compress', () => {
    const script = firstPageKb(app).files.find((file) => file.startsWith('assets/index-'))!;
    for (const encoding of ['br', 'gz']) {
      expect(existsSync(path.join(root, `apps/${app}/dist/${script}.${encoding}`))).toBe(true);
    }
  });
});
