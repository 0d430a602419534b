import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectedRecovery } from './recovery.js';

const age = (standardMinor: number, billedMinor: number, count = 10) => ({ standardMinor, billedMinor, count });

describe('money left on the table', () => {
  it('is what work of the same age lost before', () => {
    const values = [5_962_000, 1_614_300, 1_204_000, 884_000];
    const history = [
      age(10_000_000, 9_700_000),
      age(2_000_000, 1_800_000),
      age(1_000_000, 850_000),
      age(300_000, 200_000),
    ];
    // 59 620.00 × 97 % = 57 831.40; 16 143.00 × 90 % = 14 528.70; 12 040.00 × 85 % = 10 234.00; 8 840.00 × 2/3 = 5 893.33
    expect(expectedRecovery(values, history)).toEqual({
      ages: [
        { valueMinor: 5_962_000, recoveryBps: 9_700, expectedMinor: 5_783_140, leftOnTableMinor: 178_860 },
        { valueMinor: 1_614_300, recoveryBps: 9_000, expectedMinor: 1_452_870, leftOnTableMinor: 161_430 },
        { valueMinor: 1_204_000, recoveryBps: 8_500, expectedMinor: 1_023_400, leftOnTableMinor: 180_600 },
        { valueMinor: 884_000, recoveryBps: 6_667, expectedMinor: 589_333, leftOnTableMinor: 294_667 },
      ],
      leftOnTableMinor: 815_557,
      unknownMinor: 0,
    });
  });

  it('says nothing about an age of which fewer than five pieces were billed', () => {
    const { ages, leftOnTableMinor, unknownMinor } = expectedRecovery(
      [100_000, 50_000],
      [age(10_000, 9_000, 5), age(10_000, 1_000, 4)],
    );
    expect(ages[1]).toEqual({ valueMinor: 50_000, recoveryBps: null, expectedMinor: null, leftOnTableMinor: null });
    expect([leftOnTableMinor, unknownMinor]).toEqual([10_000, 50_000]);
    expect(expectedRecovery([100_000], [age(0, 0, 0)])).toMatchObject({
      leftOnTableMinor: null,
      unknownMinor: 100_000,
    });
  });

  it('never expects more than all of it, or less than nothing', () => {
    expect(expectedRecovery([100], [age(1_000, 1_200)]).ages[0]).toMatchObject({
      recoveryBps: 10_000,
      leftOnTableMinor: 0,
    });
    expect(expectedRecovery([100], [age(1_000, -200)]).ages[0]).toMatchObject({
      recoveryBps: 0,
      leftOnTableMinor: 100,
    });
  });

  it('splits every value into what is expected and what is left', () => {
    const amount = fc.nat({ max: 1_000_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, (valueMinor, standardMinor, billedMinor) => {
        const [of] = expectedRecovery([valueMinor], [age(standardMinor, billedMinor)]).ages;
        if (of!.recoveryBps !== null) expect(of!.expectedMinor! + of!.leftOnTableMinor!).toBe(valueMinor);
      }),
    );
  });
});
