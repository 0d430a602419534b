import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { lockAccount } from '../persistence/lock-account.js';
import type { Allocation } from '@atlasos/domain';
import { writeAllocations } from '../persistence/write-allocations.js';

export interface PostReversal {
  paymentId: string;
  clientId: string;
  /** Not before the payment. */
  date: string;
}

/** A payment that did not hold: its invoices are open again, its credit is gone. Answers what each invoice owes again. Throws `payment_reversed`, `payment_refunded`. */
export async function postReversal(
  uow: UnitOfWork,
  { paymentId, clientId, date }: PostReversal,
): Promise<Allocation[]> {
  await lockAccount(uow, clientId);
  const key = [uow.practiceId, paymentId];
  const payment = await uow.first<{ reversed: boolean; refundedMinor: number }>(
    `SELECT reversed, refunded_minor AS "refundedMinor" FROM ledger_payments WHERE practice_id = $1 AND payment_id = $2`,
    key,
  );
  if (!payment || payment.reversed) throw new AppError('payment_reversed', 'This payment is reversed already.');
  if (payment.refundedMinor > 0)
    throw new AppError(
      'payment_refunded',
      'Part of this payment was refunded, so it cannot be reversed. Record what is missing as a payment of its own once it is settled.',
    );
  const allocated = await uow.query<{ invoiceId: string; amountMinor: number; latestOn: string }>(
    `SELECT invoice_id AS "invoiceId", sum(amount_minor)::bigint AS "amountMinor", max(allocated_on) AS "latestOn" FROM ledger_allocations
     WHERE practice_id = $1 AND payment_id = $2 GROUP BY invoice_id HAVING sum(amount_minor) > 0`,
    key,
  );
  const freed = allocated.map(({ invoiceId, amountMinor, latestOn }) => ({
    invoiceId,
    paymentId,
    cause: 'reversal' as const,
    date: date > latestOn ? date : latestOn,
    amountMinor: -amountMinor,
  }));
  await writeAllocations(uow, clientId, freed);
  await uow.execute(
    `WITH reversed AS (
       UPDATE ledger_payments SET reversed = true WHERE practice_id = $1 AND payment_id = $2 RETURNING amount_minor
     ) INSERT INTO ledger_postings (practice_id, client_id, kind, posted_on, amount_minor, payment_id)
       SELECT $1, $3, 'reversal', $4::date, amount_minor, $2 FROM reversed`,
    [...key, clientId, date],
  );
  return allocated.map(({ invoiceId, amountMinor }) => ({ invoiceId, amountMinor }));
}
