import { describe, expect, it } from '@jest/globals';
import { innerPath } from './inner-path.js';

describe('innerPath', () => {
  it.each(['/', '/invoices', '/time?view=week&date=2026-11-26'])('keeps %p', (path) => {
    expect(innerPath(path)).toBe(path);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', 1, undefined])(
    'drops %p, which could lead elsewhere',
    (path) => {
      expect(innerPath(path)).toBeUndefined();
    },
  );
});
