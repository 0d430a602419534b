import { describe, expect, it } from '@jest/globals';
import { workBeyond } from './engagement-overrun.js';

const books = (minutes: number) => ({
  serviceTypeId: 'books',
  hourlyRateMinor: 85_000,
  minutes,
  valueMinor: (minutes * 85_000) / 60,
});
const payroll = (minutes: number) => ({
  serviceTypeId: 'payroll',
  hourlyRateMinor: 90_000,
  minutes,
  valueMinor: minutes * 1_500,
});

describe('work beyond what was agreed (rule 40)', () => {
  it('is what came last, of each kind at its rate', () => {
    // 40 and 20 of payroll are the hour that was planned.
    expect(workBeyond({ plannedMinutes: 60 }, [books(12), books(28 - 12), books(12), payroll(50), books(12)])).toEqual([
      { serviceTypeId: 'payroll', hourlyRateMinor: 90_000, minutes: 30 },
      { serviceTypeId: 'books', hourlyRateMinor: 85_000, minutes: 12 },
    ]);
    expect(workBeyond({ plannedMinutes: 60 }, [books(60)])).toEqual([]);
  });

  it('of a cap is what it is worth: R 850.00 and R 450.00 are R 300.00 above R 1 000.00, two thirds of the half hour', () => {
    expect(workBeyond({ capMinor: 100_000 }, [books(60), payroll(30)])).toEqual([
      { serviceTypeId: 'payroll', hourlyRateMinor: 90_000, minutes: 20 },
    ]);
  });

  it('is nothing of work that is worth nothing under a cap', () => {
    expect(workBeyond({ capMinor: 1 }, [{ ...books(60), valueMinor: 0 }])).toEqual([]);
  });

  it('keeps kinds without a service or rate apart', () => {
    const bare = { serviceTypeId: null, hourlyRateMinor: null, minutes: 5, valueMinor: 0 };
    expect(workBeyond({ plannedMinutes: 0 }, [bare, books(12), bare])).toEqual([
      { serviceTypeId: 'books', hourlyRateMinor: 85_000, minutes: 12 },
      { serviceTypeId: null, hourlyRateMinor: null, minutes: 10 },
    ]);
  });
});
