import { describe, expect, it } from '@jest/globals';
import { splitAtCap } from './engagement-cap.js';

describe('capped work (rule 40)', () => {
  it('bills up to the cap and shows the rest as over-run', () => {
    const entries = [
      { id: 'a', amountMinor: 40_000 },
      { id: 'b', amountMinor: 40_000 },
      { id: 'c', amountMinor: 10_000 },
    ];
    expect(splitAtCap({ capMinor: 100_000, usedMinor: 40_000, entries })).toEqual({
      entries: [
        { id: 'a', withinMinor: 40_000, overrunMinor: 0 },
        { id: 'b', withinMinor: 20_000, overrunMinor: 20_000 },
        { id: 'c', withinMinor: 0, overrunMinor: 10_000 },
      ],
      withinMinor: 60_000,
      overrunMinor: 30_000,
    });
    expect(splitAtCap({ capMinor: 1, usedMinor: 2, entries })).toMatchObject({ withinMinor: 0, overrunMinor: 90_000 });
  });
});
