import { describe, expect, it } from '@jest/globals';
import { invoiceStatus } from './invoice-status.js';

describe('status and balance (rule 35)', () => {
  it.each([
    [100_000, 0, 0, 'finalised', 100_000],
    [100_000, 0, 40_000, 'partly_paid', 60_000],
    [100_000, 0, 100_000, 'paid', 0],
    [100_000, 30_000, 0, 'finalised', 70_000],
    [100_000, 30_000, 20_000, 'partly_paid', 50_000],
    [100_000, 30_000, 70_000, 'paid', 0],
    [100_000, 100_000, 0, 'credited', 0],
    [0, 0, 0, 'paid', 0],
  ])(
    'total %s, credited %s, allocated %s → %s, %s',
    (totalMinor, creditedMinor, allocatedMinor, status, balanceMinor) => {
      expect(invoiceStatus({ finalised: true, totalMinor, creditedMinor, allocatedMinor })).toEqual({
        status,
        balanceMinor,
      });
      expect(invoiceStatus({ finalised: false, totalMinor, creditedMinor, allocatedMinor })).toEqual({
        status: 'draft',
        balanceMinor: 0,
      });
    },
  );

  it.each([
    [100, 101, 0, 'credit_exceeds_invoice'],
    [100, 0, 101, 'over_allocated'],
    [100, 50, 51, 'over_allocated'],
    [100, -1, 0, 'invalid_amount'],
  ])('total %s, credited %s, allocated %s is refused: %s', (totalMinor, creditedMinor, allocatedMinor, code) =>
    expect(() => invoiceStatus({ finalised: true, totalMinor, creditedMinor, allocatedMinor })).toThrow(
      expect.objectContaining({ code }),
    ),
  );
});
