import { assertAmountMinor, sumMinor } from './amount.js';
import { DomainError } from './errors.js';
import type { Allocation } from './payments.js';

/** What a payment has left: credit on the account. */
export interface Credit {
  paymentId: string;
  /** minor units ≥ 0 */
  freeMinor: number;
}

/** Part of a payment on one invoice. */
export interface PaidPart extends Allocation {
  paymentId: string;
}

/**
 * Takes an amount out of credit, from the first payment on.
 * @param amountMinor minor units ≥ 0
 * @param credits oldest first
 * @returns the parts > 0 that add up to the amount
 * @throws over_allocated when there is less credit than that
 */
export function takeCredit(
  amountMinor: number,
  credits: readonly Credit[],
): Array<{ paymentId: string; amountMinor: number }> {
  if (assertAmountMinor(amountMinor) > sumMinor(credits.map(({ freeMinor }) => freeMinor)))
    throw new DomainError('over_allocated', 'There is less credit on the account than that.');
  let restMinor = amountMinor;
  return credits.flatMap(({ paymentId, freeMinor }) => {
    const partMinor = Math.min(restMinor, freeMinor);
    restMinor -= partMinor;
    return partMinor > 0 ? [{ paymentId, amountMinor: partMinor }] : [];
  });
}

/**
 * Spends credit on invoices, both in the order given, as far as it goes (rule 34).
 * @param wanted amounts > 0, each at most the balance of its invoice
 * @returns which payment pays how much of which invoice; no more than wanted, no more than there is
 */
export function spendCredit(credits: readonly Credit[], wanted: readonly Allocation[]): PaidPart[] {
  const left = credits.map((credit) => ({ ...credit }));
  return wanted.flatMap(({ invoiceId, amountMinor }) => {
    const thereMinor = sumMinor(left.map(({ freeMinor }) => freeMinor));
    const parts = takeCredit(Math.min(amountMinor, thereMinor), left);
    for (const part of parts) left.find(({ paymentId }) => paymentId === part.paymentId)!.freeMinor -= part.amountMinor;
    return parts.map((part) => ({ ...part, invoiceId }));
  });
}

/**
 * What stands of allocations after some were taken back: a taking back undoes the newest of the same source.
 * @param rows oldest first, signed; source = the payment or write-off
 * @returns those above zero that stand, oldest first, each with what is left of it
 */
export function standingAllocations<Row extends { sourceId: string; amountMinor: number }>(
  rows: readonly Row[],
): Row[] {
  const standing: Row[] = [];
  for (const row of rows) {
    if (row.amountMinor > 0) {
      standing.push({ ...row });
      continue;
    }
    let backMinor = -row.amountMinor;
    for (const each of [...standing].reverse()) {
      if (each.sourceId !== row.sourceId) continue;
      const partMinor = Math.min(backMinor, each.amountMinor);
      each.amountMinor -= partMinor;
      backMinor -= partMinor;
    }
  }
  return standing.filter(({ amountMinor }) => amountMinor > 0);
}
