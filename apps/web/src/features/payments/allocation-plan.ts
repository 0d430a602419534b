import { suggestAllocations, sumMinor } from '@atlasos/domain';
import type { OpenInvoice } from './payment-types.js';

/** What is to be paid of each invoice; an unreadable or empty field is null. */
export type Shares = Readonly<Record<string, number | null>>;

/** Oldest first, as far as the amount goes. */
export function suggested(amountMinor: number | null, invoices: readonly OpenInvoice[]): Shares {
  if (!amountMinor || amountMinor <= 0) return {};
  const { allocations } = suggestAllocations(amountMinor, invoices);
  return Object.fromEntries(allocations.map((each) => [each.invoiceId, each.amountMinor]));
}

export interface Plan {
  allocations: { invoiceId: string; amountMinor: number }[];
  allocatedMinor: number;
  /** Below zero: more is allocated than there is. */
  leftMinor: number;
  /** The invoice that what is left could go on, and how much of it. */
  next: { invoice: OpenInvoice; amountMinor: number } | null;
  /** An invoice is to get more than it owes. */
  isTooMuch: boolean;
}

export function planOf(amountMinor: number | null, shares: Shares, invoices: readonly OpenInvoice[]): Plan {
  const allocations = invoices.flatMap(({ invoiceId }) => {
    const shareMinor = shares[invoiceId] ?? 0;
    return shareMinor > 0 ? [{ invoiceId, amountMinor: shareMinor }] : [];
  });
  const allocatedMinor = sumMinor(allocations.map((each) => each.amountMinor));
  const leftMinor = (amountMinor ?? 0) - allocatedMinor;
  const open = invoices.find(({ invoiceId, balanceMinor }) => (shares[invoiceId] ?? 0) < balanceMinor);
  const roomMinor = open ? open.balanceMinor - (shares[open.invoiceId] ?? 0) : 0;
  return {
    allocations,
    allocatedMinor,
    leftMinor,
    next: open && leftMinor > 0 ? { invoice: open, amountMinor: Math.min(leftMinor, roomMinor) } : null,
    isTooMuch: invoices.some(({ invoiceId, balanceMinor }) => (shares[invoiceId] ?? 0) > balanceMinor),
  };
}

/** A rest that is small beside its invoice may be given up in the same form. */
export function smallRestMinor(invoice: OpenInvoice, shares: Shares): number {
  const shareMinor = shares[invoice.invoiceId] ?? 0;
  const restMinor = invoice.balanceMinor - shareMinor;
  return shareMinor > 0 && restMinor > 0 && restMinor * 10 <= invoice.balanceMinor ? restMinor : 0;
}
