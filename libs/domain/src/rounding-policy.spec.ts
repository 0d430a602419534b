import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  billedMinutes,
  DEFAULT_ROUNDING_POLICY,
  isRoundingPolicy,
  ROUNDING_INCREMENTS,
  ROUNDING_MODES,
  workedMinutes,
  type RoundingPolicy,
} from './rounding-policy.js';
import { timeValueMinor } from './time-value.js';

describe('minutes worked (rule 12)', () => {
  it.each([
    [0, 0],
    [1, 1],
    [29, 1],
    [60, 1],
    [89, 1],
    [90, 2],
    [3_000, 50],
    [3_001, 50],
    [86_400, 1_440],
  ])('%s s → %s min', (seconds, minutes) => expect(workedMinutes(seconds)).toBe(minutes));
  it.each([[-1], [0.5]])('refuses %s s', (seconds) => expect(() => workedMinutes(seconds)).toThrow());
});

describe('minutes billed (rule 12)', () => {
  it.each([
    [50, 6, 'up', 54, 76_500],
    [50, 6, 'nearest', 48, 68_000],
    [50, 15, 'up', 60, 85_000],
    [50, 1, 'nearest', 50, 70_833],
    [48, 6, 'up', 48, 68_000],
    [48, 6, 'nearest', 48, 68_000],
    [3, 6, 'nearest', 6, 8_500],
    [1, 30, 'nearest', 30, 42_500],
    [1, 30, 'up', 30, 42_500],
    [7, 5, 'nearest', 5, 7_083],
    [8, 5, 'nearest', 10, 14_167],
    [45, 30, 'nearest', 60, 85_000],
    [44, 30, 'nearest', 30, 42_500],
    [0, 15, 'up', 0, 0],
    [1_440, 10, 'up', 1_440, 2_040_000],
  ] as const)(
    '%s min, %s-min %s → %s min, worth %s at R850/h',
    (minutes, incrementMinutes, mode, billed, valueMinor) => {
      expect(billedMinutes(minutes, { incrementMinutes, mode })).toBe(billed);
      expect(timeValueMinor(billed, 85_000)).toBe(valueMinor);
    },
  );

  it('by default bills what was worked', () => expect(billedMinutes(37, DEFAULT_ROUNDING_POLICY)).toBe(37));

  it('gives a multiple near the minutes, never 0, monotone, and stable when applied again', () => {
    const policyArb: fc.Arbitrary<RoundingPolicy> = fc.record({
      incrementMinutes: fc.constantFrom(...ROUNDING_INCREMENTS),
      mode: fc.constantFrom(...ROUNDING_MODES),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_440 }), policyArb, (minutes, policy) => {
        const billed = billedMinutes(minutes, policy);
        expect(billed % policy.incrementMinutes).toBe(0);
        expect(billed).toBeGreaterThan(0);
        expect(Math.abs(billed - minutes)).toBeLessThan(policy.incrementMinutes);
        if (policy.mode === 'up') expect(billed).toBeGreaterThanOrEqual(minutes);
        expect(billedMinutes(billed, policy)).toBe(billed);
        expect(billedMinutes(minutes + 1, policy)).toBeGreaterThanOrEqual(billed);
      }),
    );
  });

  it.each([[{ incrementMinutes: 7, mode: 'up' }], [{ incrementMinutes: 6, mode: 'down' }], [null], [{}], ['up']])(
    'knows that %j is no policy',
    (policy) => {
      expect(isRoundingPolicy(policy)).toBe(false);
      expect(() => billedMinutes(10, policy as RoundingPolicy)).toThrow();
    },
  );
});
