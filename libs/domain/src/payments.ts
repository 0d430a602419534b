import { assertAmountMinor, sumMinor } from './amount.js';
import { assertDate, type IsoDate } from './dates.js';
import { DomainError, type Problem } from './errors.js';

export interface Allocation {
  invoiceId: string;
  /** minor units > 0 */
  amountMinor: number;
}

/** An invoice that may be paid. */
export interface OpenInvoice {
  invoiceId: string;
  dueDate: IsoDate;
  issueDate?: IsoDate;
  /** minor units */
  balanceMinor: number;
}

function assertPositive(amountMinor: number): number {
  if (assertAmountMinor(amountMinor) <= 0) throw new DomainError('invalid_amount', 'A payment is more than zero.');
  return amountMinor;
}

/**
 * Suggests what a payment pays, oldest due date first (rule 34); the rest is credit on the account.
 * @param amountMinor minor units > 0
 * @throws invalid_amount, invalid_date, date_out_of_range
 */
export function suggestAllocations(
  amountMinor: number,
  invoices: readonly OpenInvoice[],
): { allocations: Allocation[]; restMinor: number } {
  let restMinor = assertPositive(amountMinor);
  for (const invoice of invoices) assertDate(invoice.dueDate);
  const age = (invoice: OpenInvoice) => `${invoice.dueDate}|${invoice.issueDate ?? ''}`;
  const oldestFirst = [...invoices].sort((a, b) => (age(a) === age(b) ? 0 : age(a) < age(b) ? -1 : 1));
  const allocations: Allocation[] = [];
  for (const invoice of oldestFirst) {
    const share = Math.min(restMinor, assertAmountMinor(invoice.balanceMinor));
    if (share <= 0) continue;
    allocations.push({ invoiceId: invoice.invoiceId, amountMinor: share });
    restMinor -= share;
  }
  return { allocations, restMinor };
}

/**
 * What is wrong with allocations (rule 35): their sum is at most the amount, each at most what its invoice owes.
 * @param amountMinor what may be allocated, minor units
 * @param open the invoices that may be paid
 * @returns problems with pointers such as `/allocations/0/amountMinor`; [] when all is well
 */
export function checkAllocations(
  amountMinor: number,
  allocations: readonly Allocation[],
  open: readonly Pick<OpenInvoice, 'invoiceId' | 'balanceMinor'>[],
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  allocations.forEach((allocation, index) => {
    const add = (field: string, detail: string) => problems.push({ pointer: `/allocations/${index}/${field}`, detail });
    const invoice = open.find((candidate) => candidate.invoiceId === allocation.invoiceId);
    if (!invoice) return add('invoiceId', 'This invoice is not open for this client.');
    if (seen.has(allocation.invoiceId)) return add('invoiceId', 'This invoice is named twice.');
    seen.add(allocation.invoiceId);
    if (assertAmountMinor(allocation.amountMinor) <= 0) return add('amountMinor', 'Allocate more than zero.');
    if (allocation.amountMinor > invoice.balanceMinor) return add('amountMinor', 'This is more than the invoice owes.');
  });
  if (sumMinor(allocations.map((allocation) => allocation.amountMinor)) > amountMinor) {
    problems.push({ pointer: '/allocations', detail: 'More is allocated than there is to allocate.' });
  }
  return problems;
}

/**
 * A deposit applied when an invoice is finalised (rule 40): 920000 less 300000 → due 620000. What is left stays credit.
 * @param totalMinor, depositMinor minor units ≥ 0
 * @throws invalid_amount
 */
export function applyDeposit(
  totalMinor: number,
  depositMinor: number,
): { appliedMinor: number; dueMinor: number; leftMinor: number } {
  if (assertAmountMinor(totalMinor) < 0 || assertAmountMinor(depositMinor) < 0) {
    throw new DomainError('invalid_amount', 'Total and deposit cannot be negative.');
  }
  const appliedMinor = Math.min(totalMinor, depositMinor);
  return { appliedMinor, dueMinor: totalMinor - appliedMinor, leftMinor: depositMinor - appliedMinor };
}
