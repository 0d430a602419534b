import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { budgetLevel, effectiveHourlyRateMinor, overrun, overServiceMinor, usedBps } from './engagement-budget.js';
import { coversTime, engagementDues, milestoneAmounts, type TermsOfEngagement } from './engagement-terms.js';
import { sumMinor } from './amount.js';

const terms = (more: Partial<TermsOfEngagement>): TermsOfEngagement => ({
  kind: 'fixed_fee',
  status: 'active',
  feeMinor: 100_000,
  closedOn: null,
  recurrence: null,
  startDate: null,
  endDate: null,
  milestones: [],
  ...more,
});
const retainer = (more: Partial<TermsOfEngagement>) =>
  terms({ kind: 'retainer', recurrence: 'monthly', startDate: '2026-10-31', ...more });
const days = (of: TermsOfEngagement, upTo: string) => engagementDues(of, upTo).map(({ dueDate }) => dueDate);

describe('what terms make due (rule 40)', () => {
  it('a retainer of the 31st falls on the last day of shorter months, over the end of a year', () =>
    expect(days(retainer({}), '2027-03-01')).toEqual([
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
    ]));

  it('a quarterly one from 29 February 2028', () =>
    expect(days(retainer({ recurrence: 'quarterly', startDate: '2028-02-29' }), '2029-02-28')).toEqual([
      '2028-02-29',
      '2028-05-29',
      '2028-08-29',
      '2028-11-29',
      '2029-02-28',
    ]));

  it('ends with its last day, and with the engagement', () => {
    expect(days(retainer({ endDate: '2026-11-30' }), '2027-03-01')).toEqual(['2026-10-31', '2026-11-30']);
    expect(days(retainer({ status: 'cancelled', closedOn: '2026-11-29' }), '2027-03-01')).toEqual(['2026-10-31']);
  });

  it('nothing while paused, and all of it once afterwards', () => {
    expect(days(retainer({ status: 'paused' }), '2027-03-01')).toEqual([]);
    expect(days(retainer({}), '2026-12-31')).toHaveLength(3);
  });

  it('a fee on completion only', () => {
    expect(days(terms({}), '2027-01-01')).toEqual([]);
    const done = terms({ status: 'completed', closedOn: '2026-12-05' });
    expect(days(done, '2026-12-04')).toEqual([]);
    expect(engagementDues(done, '2026-12-05')).toEqual([
      { milestoneId: null, periodStart: null, dueDate: '2026-12-05', title: null, amountMinor: 100_000 },
    ]);
    expect(days(terms({ status: 'cancelled', closedOn: '2026-12-05' }), '2027-01-01')).toEqual([]);
  });

  it('milestones when reached, on their date, or with the end of the work', () => {
    const milestone = (id: string, dueDate: string | null, reachedOn: string | null) => ({
      id,
      title: id,
      amountMinor: 50_000,
      dueDate,
      reachedOn,
    });
    const of = terms({ milestones: [milestone('a', '2026-12-31', '2026-12-10'), milestone('b', null, null)] });
    expect(days(of, '2026-12-09')).toEqual([]);
    expect(days(of, '2026-12-10')).toEqual(['2026-12-10']);
    expect(days({ ...of, status: 'completed', closedOn: '2026-12-15' }, '2026-12-31')).toEqual([
      '2026-12-10',
      '2026-12-15',
    ]);
    const planned = terms({ milestones: [milestone('a', '2026-12-31', null)] });
    expect(days(planned, '2026-12-31')).toEqual(['2026-12-31']);
    expect(days({ ...planned, status: 'cancelled', closedOn: '2026-12-01' }, '2027-12-31')).toEqual([]);
  });

  it('time is covered by a fee and by a retainer', () =>
    expect((['hourly', 'capped', 'fixed_fee', 'retainer'] as const).map(coversTime)).toEqual([
      false,
      false,
      true,
      true,
    ]));
});

describe('milestones', () => {
  it('of a third each share R100.00 as 33.33, 33.33, 33.34 by their shares', () =>
    expect(milestoneAmounts(10_000, [{ percentBps: 3333 }, { percentBps: 3333 }, { percentBps: 3334 }])).toEqual([
      3333, 3333, 3334,
    ]));

  it('always add up to the fee', () => {
    const shares = fc
      .array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 4 })
      .map((some) => [...some, 10_000 - some.reduce((sum, share) => sum + share, 0)]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), shares, (fee, all) => {
        const amounts = milestoneAmounts(
          fee,
          all.map((percentBps) => ({ percentBps })),
        );
        expect(sumMinor(amounts)).toBe(fee);
      }),
    );
  });

  it.each([
    ['shares of 99.99 %', [{ percentBps: 5000 }, { percentBps: 4999 }]],
    ['amounts above the fee', [{ amountMinor: 6_000 }, { amountMinor: 4_001 }]],
    ['a mixture', [{ percentBps: 5000 }, { amountMinor: 5_000 }]],
    ['neither', [{}]],
  ])('refuse %s', (_, milestones) => expect(() => milestoneAmounts(10_000, milestones)).toThrow(/milestone/));
});

describe('budgets', () => {
  it.each([
    [479, 600, 7983, 'within'],
    [480, 600, 8000, 'near'],
    [599, 600, 9983, 'near'],
    [600, 600, 10_000, 'over'],
    [900, 600, 15_000, 'over'],
    [10, null, null, null],
  ])('%s of %s is %s bps: %s', (used, budget, bps, level) => {
    expect(usedBps(used, budget)).toBe(bps);
    expect(budgetLevel(bps)).toBe(level);
  });

  it('R10 000.00 over 8 h 20 is R1 200.00 an hour; before any work there is none', () => {
    expect(effectiveHourlyRateMinor(1_000_000, 500)).toBe(120_000);
    expect(effectiveHourlyRateMinor(1_000_000, 0)).toBeNull();
  });

  it('work worth R12 000.00 on a fee of R10 000.00 is over-served by R2 000.00', () => {
    expect(overServiceMinor(1_200_000, 1_000_000)).toBe(200_000);
    expect(overServiceMinor(900_000, 1_000_000)).toBe(0);
  });

  it('90 min above the budget at R1 600.00 are R2 400.00', () => {
    expect(overrun(690, 600, 160_000)).toEqual({ minutes: 90, valueMinor: 240_000 });
    expect(overrun(600, 600, null)).toEqual({ minutes: 0, valueMinor: null });
    expect(overrun(690, null, 160_000)).toEqual({ minutes: 0, valueMinor: 0 });
  });
});
