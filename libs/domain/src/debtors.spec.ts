import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './dates.js';
import { daysLate, DEBTOR_BUCKETS, debtorAgeing, debtorBucket, isOverdue } from './debtors.js';

const asOf = '2026-11-24';
const agesArb = fc.array(
  fc.record({ days: fc.integer({ min: -30, max: 400 }), amountMinor: fc.nat({ max: 1_000_000 }) }),
);
const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('age of debtors (rule 36)', () => {
  it.each([
    ['2026-04-29', 'Current'],
    ['2026-04-30', 'Current'],
    ['2026-05-01', '1–30'],
    ['2026-05-30', '1–30'],
    ['2026-05-31', '31–60'],
    ['2026-06-29', '31–60'],
    ['2026-06-30', '61–90'],
    ['2026-07-29', '61–90'],
    ['2026-07-30', '91–120'],
    ['2026-08-28', '91–120'],
    ['2026-08-29', '121+'],
    ['2030-01-01', '121+'],
  ])('due 30 April 2026, on %s → %s', (date, bucket) =>
    expect(DEBTOR_BUCKETS[debtorBucket('2026-04-30', date)]).toBe(bucket),
  );

  it('partitions: every balance is in exactly one bucket', () => {
    fc.assert(
      fc.property(agesArb, (items) => {
        const invoices = items.map(({ days, amountMinor }) => ({
          dueDate: addDays(asOf, -days),
          balanceMinor: amountMinor,
        }));
        expect(add(debtorAgeing(invoices, asOf))).toBe(add(items.map((item) => item.amountMinor)));
      }),
    );
  });

  it('is late from the day after the due date, and overdue only while something is open', () => {
    expect([daysLate('2026-11-24', asOf), daysLate('2026-11-23', asOf), daysLate('2026-12-01', asOf)]).toEqual([
      0, 1, 0,
    ]);
    expect(isOverdue({ balanceMinor: 1, dueDate: '2026-11-23' }, asOf)).toBe(true);
    expect(isOverdue({ balanceMinor: 1, dueDate: '2026-11-24' }, asOf)).toBe(false);
    expect(isOverdue({ balanceMinor: 0, dueDate: '2026-01-01' }, asOf)).toBe(false);
  });
});
