import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyDeposit, checkAllocations, suggestAllocations } from './payments.js';

describe('payments (rule 34)', () => {
  const invoices = [
    { invoiceId: '141', dueDate: '2026-11-29', balanceMinor: 1_345_500 },
    { invoiceId: '129', dueDate: '2026-09-26', balanceMinor: 1_076_400 },
    { invoiceId: '133', dueDate: '2026-10-23', balanceMinor: 717_600 },
  ];
  it.each([
    [
      2_500_000,
      [
        ['129', 1_076_400],
        ['133', 717_600],
        ['141', 706_000],
      ],
      0,
    ],
    [1_076_400, [['129', 1_076_400]], 0],
    [1, [['129', 1]], 0],
    [
      4_000_000,
      [
        ['129', 1_076_400],
        ['133', 717_600],
        ['141', 1_345_500],
      ],
      860_500,
    ],
  ])('%s pays the oldest first: %j, rest %s', (amountMinor, expected, restMinor) => {
    const allocations = expected.map(([invoiceId, part]) => ({ invoiceId, amountMinor: part }));
    expect(suggestAllocations(amountMinor, invoices)).toEqual({ allocations, restMinor });
  });

  it('skips what is paid and keeps the order of equals', () => {
    const equal = [
      { invoiceId: 'paid', dueDate: '2026-01-01', balanceMinor: 0 },
      { invoiceId: 'b', dueDate: '2026-01-02', issueDate: '2025-12-20', balanceMinor: 5 },
      { invoiceId: 'a', dueDate: '2026-01-02', issueDate: '2025-12-01', balanceMinor: 5 },
    ];
    expect(suggestAllocations(7, equal).allocations).toEqual([
      { invoiceId: 'a', amountMinor: 5 },
      { invoiceId: 'b', amountMinor: 2 },
    ]);
  });

  it.each([[0], [-1], [0.5]])('refuses a payment of %s', (amountMinor) =>
    expect(() => suggestAllocations(amountMinor, invoices)).toThrow(),
  );

  it('suggests what it would itself accept, and loses nothing', () => {
    const openArb = fc.array(
      fc.record({ balanceMinor: fc.nat({ max: 1_000_000 }), day: fc.integer({ min: 10, max: 28 }) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), openArb, (amountMinor, parts) => {
        const open = parts.map(({ balanceMinor, day }, index) => ({
          invoiceId: String(index),
          dueDate: `2026-01-${day}`,
          balanceMinor,
        }));
        const { allocations, restMinor } = suggestAllocations(amountMinor, open);
        expect(allocations.reduce((sum, part) => sum + part.amountMinor, restMinor)).toBe(amountMinor);
        expect(checkAllocations(amountMinor, allocations, open)).toEqual([]);
      }),
    );
  });

  it('points at every allocation that cannot be', () => {
    const problems = checkAllocations(
      1_000,
      [
        { invoiceId: '129', amountMinor: 1_076_401 },
        { invoiceId: '129', amountMinor: 1 },
        { invoiceId: 'other', amountMinor: 1 },
        { invoiceId: '133', amountMinor: 0 },
      ],
      invoices,
    );
    expect(problems.map((problem) => problem.pointer)).toEqual([
      '/allocations/0/amountMinor',
      '/allocations/1/invoiceId',
      '/allocations/2/invoiceId',
      '/allocations/3/amountMinor',
      '/allocations',
    ]);
  });
});

describe('deposits (rule 40)', () => {
  it.each([
    [920_000, 300_000, { appliedMinor: 300_000, dueMinor: 620_000, leftMinor: 0 }],
    [200_000, 300_000, { appliedMinor: 200_000, dueMinor: 0, leftMinor: 100_000 }],
    [920_000, 0, { appliedMinor: 0, dueMinor: 920_000, leftMinor: 0 }],
  ])('total %s less deposit %s → %j', (total, deposit, expected) =>
    expect(applyDeposit(total, deposit)).toEqual(expected),
  );
});
