import { describe, expect, it } from '@jest/globals';
import { checkVatNumberZa } from './vat-number.js';

describe('South African VAT numbers', () => {
  it.each([
    ['4310304052', null],
    ['4310 304 052', null],
    ['4123456789', 'check digit'],
    ['4870291356', 'check digit'],
  ])('%s passes, warning: %s', (text, warning) => {
    expect(checkVatNumberZa(text)).toEqual({
      ok: true,
      vatNumber: text.replaceAll(' ', ''),
      warning: warning === null ? null : expect.stringContaining(warning),
    });
  });
  it.each([['3310304052'], ['431030405'], ['43103040521'], ['ZA4310304052'], ['']])('%s is refused', (text) =>
    expect(checkVatNumberZa(text).ok).toBe(false),
  );
});
