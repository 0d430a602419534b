import { describe, expect, it } from '@jest/globals';
import { planOf, smallRestMinor, suggested } from './allocation-plan.js';
import type { OpenInvoice } from './payment-types.js';

const invoice = (invoiceId: string, dueDate: string, balanceMinor: number) =>
  ({ invoiceId, dueDate, balanceMinor, issueDate: '2026-08-01' }) as OpenInvoice;
const OPEN = [
  invoice('129', '2026-09-26', 1_076_400),
  invoice('133', '2026-10-23', 717_600),
  invoice('141', '2026-11-29', 1_345_500),
];

describe('what a payment pays', () => {
  it('is suggested oldest first', () => {
    expect(suggested(2_500_000, OPEN)).toEqual({ 129: 1_076_400, 133: 717_600, 141: 706_000 });
    expect(suggested(null, OPEN)).toEqual({});
  });

  it('leaves R 7 060,00 of R 25 000,00, which the next open invoice could take', () => {
    const plan = planOf(2_500_000, { 129: 1_076_400, 133: 717_600 }, OPEN);
    expect(plan).toMatchObject({ allocatedMinor: 1_794_000, leftMinor: 706_000, isTooMuch: false });
    expect(plan.next).toMatchObject({ invoice: { invoiceId: '141' }, amountMinor: 706_000 });
  });

  it('says when an invoice would get more than it owes, or all of them more than came', () => {
    expect(planOf(2_000_000, { 133: 717_601 }, OPEN).isTooMuch).toBe(true);
    expect(planOf(1_000, { 133: 1_001 }, OPEN)).toMatchObject({ leftMinor: -1, next: null });
  });

  it.each([
    [717_350, 250],
    [645_840, 71_760],
    [645_839, 0],
    [717_600, 0],
    [0, 0],
  ])('of R 7 176,00 paid to %s leaves a small rest of %s', (shareMinor, restMinor) =>
    expect(smallRestMinor(OPEN[1]!, { 133: shareMinor })).toBe(restMinor),
  );
});
