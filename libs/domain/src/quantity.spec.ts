import { describe, expect, it } from '@jest/globals';
import { formatQuantity, lineAmountMinor, quantityThousandths } from './quantity.js';

describe('quantities', () => {
  it.each([
    [1, 1_000],
    ['1', 1_000],
    ['2.5', 2_500],
    ['2,5', 2_500],
    [0.1, 100],
    ['.25', 250],
    ['0.001', 1],
    [999_999_999, 999_999_999_000],
  ])('%s → %s thousandths', (quantity, expected) => expect(quantityThousandths(quantity)).toBe(expected));

  it.each([
    [0],
    ['0.000'],
    [-1],
    ['1.2345'],
    [0.1 + 0.2],
    ['1 000'],
    ['1,000.5'],
    [''],
    ['.'],
    ['abc'],
    [Number.NaN],
    [1e21],
  ])('refuses %s', (quantity) =>
    expect(() => quantityThousandths(quantity, '/lines/0/quantity')).toThrow(
      expect.objectContaining({ code: 'invalid_quantity', pointer: '/lines/0/quantity' }),
    ),
  );

  it.each([
    [2.5, 1_003, 2_508], // 25.075 → 25.08
    ['0.333', 100_000, 33_300],
    ['0.005', 100, 1], // half a cent, away from zero
    [3, 0, 0],
  ])('%s × %s → %s', (quantity, price, expected) => expect(lineAmountMinor(quantity, price)).toBe(expected));

  it('prints without trailing zeros', () => {
    expect([formatQuantity('2.50'), formatQuantity(3), formatQuantity('0.125', 'en-US')]).toEqual([
      '2,5',
      '3',
      '0.125',
    ]);
    expect(formatQuantity(1_000)).toBe('1\u00a0000');
  });
});
