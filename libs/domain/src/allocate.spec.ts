import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AMOUNT_MAX_MINOR } from './amount.js';
import { allocate } from './allocate.js';

const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('largest remainder (rule 4)', () => {
  it.each([
    [5_000, [76_500, 209_875, 33_333], [1_197, 3_282, 521]], // R50.00 → 11.97 / 32.82 / 5.21
    [-5_000, [76_500, 209_875, 33_333], [-1_197, -3_282, -521]],
    [100, [1, 1, 1], [34, 33, 33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [1, [0, 1], [0, 1]],
    [0, [0, 0], [0, 0]],
    [0, [], []],
    [7, [5], [7]],
  ])('%s over %j → %j', (total, weights, expected) => {
    expect(allocate(total, weights)).toEqual(expected);
    expect(add(expected)).toBe(total);
  });

  it.each([
    [1, []],
    [1, [0, 0]],
    [1, [1, -1]],
    [1, [0.5]],
    [0.5, [1]],
  ])('refuses %s over %j', (total, weights) => expect(() => allocate(total, weights)).toThrow());

  const weightsArb = fc
    .array(fc.nat({ max: AMOUNT_MAX_MINOR }), { minLength: 1, maxLength: 40 })
    .filter((w) => add(w) > 0);

  it('always adds up, mirrors negatives, gives nothing to weight 0 and is off by less than one unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: AMOUNT_MAX_MINOR }), weightsArb, (total, weights) => {
        const shares = allocate(total, weights);
        expect(add(shares)).toBe(total);
        expect(allocate(-total, weights)).toEqual(shares.map((share) => (share === 0 ? 0 : -share)));
        const weightSum = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
        shares.forEach((share, index) => {
          const weight = weights[index] ?? 0;
          if (weight === 0) expect(share).toBe(0);
          const off = BigInt(share) * weightSum - BigInt(total) * BigInt(weight);
          expect(off < weightSum && off > -weightSum).toBe(true);
        });
      }),
    );
  });

  it('never takes more than the weight when no more than all weights is taken', () => {
    fc.assert(
      fc.property(
        weightsArb.map((weights) => weights.map((weight) => weight % 100_000)),
        fc.nat(),
        (weights, seed) => {
          const sum = add(weights);
          fc.pre(sum > 0);
          allocate(seed % (sum + 1), weights).forEach((share, index) =>
            expect(share).toBeLessThanOrEqual(weights[index] ?? 0),
          );
        },
      ),
    );
  });
});
