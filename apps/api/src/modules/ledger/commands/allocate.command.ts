import { spendCredit, type Allocation, type PaidPart } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { announceAllocated } from '../persistence/announce-allocated.js';
import { lockAccount } from '../persistence/lock-account.js';
import { writeAllocations, type AllocationCause } from '../persistence/write-allocations.js';
import { creditsOf, type FreePayment } from '../queries/credits.query.js';
import { standingsOf } from '../queries/standings.query.js';

export interface Allocate {
  clientId: string;
  /** Invoices of this client that the caller has checked, in the order in which they are served. */
  wanted: readonly Allocation[];
  /** Day on which it counts; never before the payment or the invoice. */
  date: string;
  cause: Extract<AllocationCause, 'payment' | 'credit_on_account' | 'deposit'>;
  /** Only from this payment; else from all that is free, oldest first. */
  paymentId?: string;
  /** What is held for this engagement, and nothing else; absent: what is held for none. */
  engagementId?: string | null;
}

const latest = (...dates: string[]): string => dates.reduce((a, b) => (a > b ? a : b));

const isMeant = (input: Allocate) => (credit: FreePayment) =>
  input.paymentId === undefined
    ? credit.engagementId === (input.engagementId ?? null)
    : credit.paymentId === input.paymentId;

/**
 * Puts credit of a client on its invoices. What an invoice owes may have shrunk since the caller looked: then what is left of it is
 * paid and no more, and the answer says so (DOMAIN rule 35).
 */
export async function allocate(uow: UnitOfWork, input: Allocate): Promise<PaidPart[]> {
  if (input.wanted.length === 0) return [];
  await lockAccount(uow, input.clientId);
  const standings = await standingsOf(
    uow,
    input.wanted.map(({ invoiceId }) => invoiceId),
  );
  const credits = (await creditsOf(uow, input.clientId)).filter(isMeant(input));
  const wanted = input.wanted.map(({ invoiceId, amountMinor }) => {
    const standing = standings.get(invoiceId);
    const balanceMinor = standing?.clientId === input.clientId ? standing.balanceMinor : 0;
    return { invoiceId, amountMinor: Math.min(amountMinor, balanceMinor) };
  });
  const parts = spendCredit(credits, wanted);
  const paidOn = new Map(credits.map((credit) => [credit.paymentId, credit.paidOn]));
  const rows = parts.map((part) => ({
    ...part,
    cause: input.cause,
    date: latest(input.date, paidOn.get(part.paymentId)!, standings.get(part.invoiceId)!.issueDate),
  }));
  await writeAllocations(uow, input.clientId, rows);
  // What a new payment pays at once is told with the payment.
  if (input.cause !== 'payment') await announceAllocated(uow, input.clientId, parts);
  return parts;
}
