import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AMOUNT_MAX_MINOR, assertAmountMinor, isAmountMinor, sumMinor } from './amount.js';
import { divRound, mulDiv } from './rounding.js';
import { timeValueMinor } from './time-value.js';

describe('rounding (rule 1)', () => {
  it.each([
    [45n, 10n, 5n], // 0.045 → 0.05
    [-45n, 10n, -5n],
    [45n, -10n, -5n],
    [-45n, -10n, 5n],
    [44n, 10n, 4n],
    [-44n, 10n, -4n],
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [0n, 7n, 0n],
    [10n, 3n, 3n],
    [11n, 3n, 4n],
  ])('%s ÷ %s → %s, half away from zero', (n, d, expected) => expect(divRound(n, d)).toBe(expected));

  it('refuses to divide by zero', () => expect(() => divRound(1n, 0n)).toThrow('Division by zero'));

  it('mirrors negatives and is never more than half off', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1_000_000 }), (n, d) => {
        const rounded = divRound(BigInt(n), BigInt(d));
        expect(divRound(BigInt(-n), BigInt(d))).toBe(-rounded);
        const off = 2n * (rounded * BigInt(d) - BigInt(n));
        expect(off <= BigInt(d) && off >= -BigInt(d)).toBe(true);
      }),
    );
  });

  it('keeps the exact product where a double would lose it', () => {
    expect(mulDiv(9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991)).toBe(9_007_199_254_740_991);
  });

  it.each([
    [1.5, 1, 1],
    [1, Number.NaN, 1],
    [2 ** 53, 1, 1],
    [1, 1, 0],
    [Number.MAX_SAFE_INTEGER, 2, 1],
  ])('refuses mulDiv(%s, %s, %s)', (a, b, c) => expect(() => mulDiv(a, b, c)).toThrow());
});

describe('amounts', () => {
  it.each([
    [AMOUNT_MAX_MINOR, true],
    [-AMOUNT_MAX_MINOR, true],
    [AMOUNT_MAX_MINOR + 1, false],
    [0.5, false],
    ['1', false],
    [Number.NaN, false],
    [null, false],
  ])('isAmountMinor(%s) is %s', (value, expected) => expect(isAmountMinor(value)).toBe(expected));

  it('names what is wrong, and where', () => {
    expect(() => assertAmountMinor(0.5, '/amountMinor')).toThrow(
      expect.objectContaining({ code: 'invalid_amount', pointer: '/amountMinor' }),
    );
    expect(() => assertAmountMinor(1e14)).toThrow(expect.objectContaining({ code: 'amount_out_of_range' }));
  });

  it('has no minus zero', () => expect(Object.is(assertAmountMinor(-0), 0)).toBe(true));

  it('checks sums as well as parts', () => {
    expect(sumMinor([1, -2, 3])).toBe(2);
    expect(() => sumMinor([AMOUNT_MAX_MINOR, 1])).toThrow(expect.objectContaining({ code: 'amount_out_of_range' }));
  });
});

describe('value of time (rule 3)', () => {
  it.each([
    [50, 85_000, 70_833], // not 0.83 h × R850.00 = R705.50
    [54, 85_000, 76_500],
    [48, 85_000, 68_000],
    [60, 85_000, 85_000],
    [7, 85_000, 9_917],
    [21, 85_000, 29_750],
    [0, 85_000, 0],
  ])('%s min at %s → %s', (minutes, rate, expected) => expect(timeValueMinor(minutes, rate)).toBe(expected));

  it('refuses a value beyond the largest amount', () =>
    expect(() => timeValueMinor(1_440, 416_666_666_667)).toThrow(
      expect.objectContaining({ code: 'amount_out_of_range' }),
    ));

  it.each([
    [-1, 100],
    [1.5, 100],
    [60, -1],
    [60, 0.5],
  ])('refuses %s min at %s', (minutes, rate) => expect(() => timeValueMinor(minutes, rate)).toThrow());
});
