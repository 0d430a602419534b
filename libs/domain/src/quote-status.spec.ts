import { describe, expect, it } from '@jest/globals';
import { proposedBilling } from './quote-billing.js';
import { quoteStatus } from './quote-status.js';
import type { QuoteLine } from './quote-totals.js';

describe('the status of a quote (rule 39)', () => {
  it.each([
    ['sent', '2026-12-11', '2026-12-11', 'sent'],
    ['sent', '2026-12-11', '2026-12-12', 'expired'],
    ['sent', null, '2099-01-01', 'sent'],
    ['draft', '2026-12-11', '2026-12-12', 'draft'],
    ['accepted', '2026-12-11', '2027-12-12', 'accepted'],
  ] as const)('%s until %s is on %s: %s', (status, validUntil, today, expected) =>
    expect(quoteStatus({ status, validUntil }, today)).toBe(expected),
  );
});

const hours = (estimatedMinutes: number, hourlyRateMinor: number): QuoteLine => ({
  id: `${estimatedMinutes}`,
  kind: 'hours',
  taxCode: 'standard',
  estimatedMinutes,
  hourlyRateMinor,
});
const fee: QuoteLine = { id: 'f', kind: 'fixed_fee', taxCode: 'standard', unitPriceMinor: 2_850_000 };
const cost: QuoteLine = {
  id: 'd',
  kind: 'disbursement',
  taxCode: 'out_of_scope',
  disbursementKind: 'agent',
  unitPriceMinor: 45_000,
};

describe('terms proposed by a quote (rule 40)', () => {
  it('12 h and 4 h at R1 600.00 are hourly work with a budget of 16 h', () =>
    expect(proposedBilling([hours(720, 160_000), hours(240, 160_000), cost])).toEqual({
      kind: 'hourly',
      workMinor: 2_560_000,
      hoursBudgetMinutes: 960,
      hourlyRateMinor: 160_000,
      rates: [],
    }));

  it('hours at two rates have no common one', () =>
    expect(proposedBilling([hours(60, 160_000), hours(60, 85_000)])).toMatchObject({ hourlyRateMinor: null }));

  it('a fee beside hours makes the whole a fixed fee: 19 200 + 28 500', () =>
    expect(proposedBilling([hours(720, 160_000), fee, cost])).toEqual({
      kind: 'fixed_fee',
      workMinor: 4_770_000,
      hoursBudgetMinutes: 720,
      hourlyRateMinor: 160_000,
      rates: [],
    }));

  it('hours at two rates are agreed service by service; one with two rates of its own has none', () => {
    const of = (serviceTypeId: string | null, rateMinor: number) => ({ ...hours(60, rateMinor), serviceTypeId });
    const lines = [
      of('tax', 160_000),
      of('books', 85_000),
      of('tax', 160_000),
      of('pay', 1),
      of('pay', 2),
      of(null, 90_000),
    ];
    expect(proposedBilling(lines)).toMatchObject({
      hourlyRateMinor: 90_000,
      rates: [
        { serviceTypeId: 'tax', hourlyRateMinor: 160_000 },
        { serviceTypeId: 'books', hourlyRateMinor: 85_000 },
      ],
    });
  });
});
