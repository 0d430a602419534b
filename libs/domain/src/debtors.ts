import { sumMinor } from './amount.js';
import { daysBetween, type IsoDate } from './dates.js';

/** Ages of what is owed, days after the due date (rule 36). */
export const DEBTOR_BUCKETS = ['Current', '1–30', '31–60', '61–90', '91–120', '121+'] as const;
export type DebtorBucket = 0 | 1 | 2 | 3 | 4 | 5;

/** Days after the due date; 0 when not yet due or due today. @throws invalid_date */
export function daysLate(due: IsoDate, asOf: IsoDate): number {
  return Math.max(0, daysBetween(due, asOf));
}

/** Index into DEBTOR_BUCKETS: due 2026-04-30 is in 1–30 on 30 May, in 31–60 on 31 May. @throws invalid_date */
export function debtorBucket(due: IsoDate, asOf: IsoDate): DebtorBucket {
  return Math.min(5, Math.ceil(daysLate(due, asOf) / 30)) as DebtorBucket;
}

/**
 * Balances by age, minor units, one per bucket; less unallocated credit they are what the ledger says (rule 36).
 * @throws invalid_date, amount_out_of_range
 */
export function debtorAgeing(
  invoices: Iterable<{ dueDate: IsoDate; balanceMinor: number }>,
  asOf: IsoDate,
): [number, number, number, number, number, number] {
  const buckets: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  for (const { dueDate, balanceMinor } of invoices) {
    const bucket = debtorBucket(dueDate, asOf);
    buckets[bucket] = sumMinor([buckets[bucket], balanceMinor]);
  }
  return buckets;
}

/** A fact, not a state: something is open and the due date has passed. @throws invalid_date */
export function isOverdue(invoice: { balanceMinor: number; dueDate: IsoDate }, asOf: IsoDate): boolean {
  return invoice.balanceMinor > 0 && daysLate(invoice.dueDate, asOf) > 0;
}
