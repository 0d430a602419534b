import { describe, expect, it } from '@jest/globals';
import { formatKpi, lockupDays, realisationBps, utilisationBps } from './kpis.js';

describe('figures (rule 33)', () => {
  it('locks up 133.8 days', () => {
    const figures = { wipMinor: 12_000_000, debtorsMinor: 21_000_000, invoiced365Minor: 90_000_000 };
    expect(lockupDays(figures)).toBe(133.8);
    expect(lockupDays({ ...figures, invoiced365Minor: 0 })).toBeNull();
  });

  it('is n/a without a denominator', () => {
    expect([realisationBps(92_500, 100_000), realisationBps(1, 0)]).toEqual([9_250, null]);
    expect([utilisationBps(1_398, 1_560), utilisationBps(0, 0)]).toEqual([8_962, null]);
    expect([formatKpi(null, String), formatKpi(133.8, String)]).toEqual(['n/a', '133.8']);
  });
});
