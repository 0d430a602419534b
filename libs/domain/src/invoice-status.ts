import { assertAmountMinor } from './amount.js';
import { DomainError } from './errors.js';
import type { InvoiceStatus } from './machines.js';

/**
 * Status and balance from the ledger, never set by hand (rule 35): balance = total − credited − allocated.
 * Fully credited is `credited`; nothing left to pay is `paid`; a draft owes nothing.
 * @param input minor units ≥ 0; `creditedMinor` includes VAT
 * @throws credit_exceeds_invoice, over_allocated, invalid_amount
 */
export function invoiceStatus(input: {
  finalised: boolean;
  totalMinor: number;
  creditedMinor: number;
  allocatedMinor: number;
}): { status: InvoiceStatus; balanceMinor: number } {
  const { finalised, totalMinor, creditedMinor, allocatedMinor } = input;
  for (const part of [totalMinor, creditedMinor, allocatedMinor]) {
    if (assertAmountMinor(part) < 0)
      throw new DomainError('invalid_amount', 'Totals of an invoice cannot be negative.');
  }
  if (!finalised) return { status: 'draft', balanceMinor: 0 };
  if (creditedMinor > totalMinor) {
    throw new DomainError('credit_exceeds_invoice', 'More is credited than the invoice comes to.');
  }
  const balanceMinor = totalMinor - creditedMinor - allocatedMinor;
  if (balanceMinor < 0) throw new DomainError('over_allocated', 'More is allocated than the invoice owes.');
  if (creditedMinor > 0 && creditedMinor === totalMinor) return { status: 'credited', balanceMinor };
  if (balanceMinor === 0) return { status: 'paid', balanceMinor };
  return { status: allocatedMinor > 0 ? 'partly_paid' : 'finalised', balanceMinor };
}
