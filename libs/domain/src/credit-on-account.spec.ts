import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sumMinor } from './amount.js';
import { spendCredit, standingAllocations, takeCredit } from './credit-on-account.js';

const credits = [
  { paymentId: 'old', freeMinor: 5_000 },
  { paymentId: 'new', freeMinor: 3_000 },
];

describe('credit on account (rule 34)', () => {
  it.each([
    [0, []],
    [5_000, [['old', 5_000]]],
    [
      6_000,
      [
        ['old', 5_000],
        ['new', 1_000],
      ],
    ],
  ])('takes %s from the oldest payment on', (amountMinor, parts) => {
    expect(takeCredit(amountMinor, credits).map((part) => [part.paymentId, part.amountMinor])).toEqual(parts);
  });

  it('refuses more than there is', () => {
    expect(() => takeCredit(8_001, credits)).toThrow('less credit');
    expect(() => takeCredit(0.5, credits)).toThrow();
  });

  it('spends on invoices in their order, as far as it goes', () => {
    const wanted = [
      { invoiceId: 'a', amountMinor: 6_000 },
      { invoiceId: 'b', amountMinor: 4_000 },
      { invoiceId: 'c', amountMinor: 1 },
    ];
    expect(spendCredit(credits, wanted)).toEqual([
      { paymentId: 'old', invoiceId: 'a', amountMinor: 5_000 },
      { paymentId: 'new', invoiceId: 'a', amountMinor: 1_000 },
      { paymentId: 'new', invoiceId: 'b', amountMinor: 2_000 },
    ]);
  });

  it('spends all that is wanted or all that there is, and nothing twice', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 12 });
    fc.assert(
      fc.property(amounts, amounts, (free, wanted) => {
        const parts = spendCredit(
          free.map((freeMinor, index) => ({ paymentId: `p${index}`, freeMinor })),
          wanted.map((amountMinor, index) => ({ invoiceId: `i${index}`, amountMinor })),
        );
        const of = (key: 'paymentId' | 'invoiceId', id: string) =>
          sumMinor(parts.filter((part) => part[key] === id).map(({ amountMinor }) => amountMinor));
        expect(sumMinor(parts.map(({ amountMinor }) => amountMinor))).toBe(Math.min(sumMinor(free), sumMinor(wanted)));
        free.forEach((most, index) => expect(of('paymentId', `p${index}`)).toBeLessThanOrEqual(most));
        wanted.forEach((most, index) => expect(of('invoiceId', `i${index}`)).toBeLessThanOrEqual(most));
        expect(parts.every(({ amountMinor }) => amountMinor > 0)).toBe(true);
      }),
    );
  });
});

describe('allocations that stand', () => {
  it('lose what was taken back from the newest of the same source on', () => {
    const rows = [
      { sourceId: 'a', amountMinor: 10 },
      { sourceId: 'b', amountMinor: 7 },
      { sourceId: 'a', amountMinor: 10 },
      { sourceId: 'a', amountMinor: -12 },
      { sourceId: 'b', amountMinor: 1 },
    ];
    expect(standingAllocations(rows)).toEqual([
      { sourceId: 'a', amountMinor: 8 },
      { sourceId: 'b', amountMinor: 7 },
      { sourceId: 'b', amountMinor: 1 },
    ]);
  });
});
