import { sumMinor, takeCredit } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { lockAccount } from '../persistence/lock-account.js';
import { creditsOf } from '../queries/credits.query.js';

export interface PostRefund {
  refundId: string;
  clientId: string;
  date: string;
  amountMinor: number;
}

/** Gives credit on account back, oldest payment first; what is held for an engagement stays. Answers what came from which payment. Throws `over_allocated`. */
export async function postRefund(
  uow: UnitOfWork,
  { refundId, clientId, date, amountMinor }: PostRefund,
): Promise<Array<{ paymentId: string; amountMinor: number }>> {
  await lockAccount(uow, clientId);
  const credits = (await creditsOf(uow, clientId)).filter(({ engagementId }) => engagementId === null);
  if (amountMinor > sumMinor(credits.map(({ freeMinor }) => freeMinor))) {
    const detail = 'This is more than the credit on the account. Load it again.';
    throw new AppError('over_allocated', detail, { errors: [{ pointer: '/amountMinor', detail }] });
  }
  const taken = takeCredit(amountMinor, credits);
  const parts = taken.map((part) => ({
    payment_id: part.paymentId,
    amount_minor: part.amountMinor,
  }));
  await uow.execute(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($5::jsonb) AS g (payment_id uuid, amount_minor bigint)
     ), spent AS (
       UPDATE ledger_payments p SET refunded_minor = p.refunded_minor + g.amount_minor FROM given g WHERE p.practice_id = $1 AND p.payment_id = g.payment_id
     ), posted AS (
       INSERT INTO ledger_postings (practice_id, client_id, kind, posted_on, amount_minor, refund_id) VALUES ($1, $3, 'refund', $4::date, $6::bigint, $2)
     ) INSERT INTO refund_parts (practice_id, refund_id, payment_id, client_id, amount_minor) SELECT $1, $2, payment_id, $3, amount_minor FROM given`,
    [uow.practiceId, refundId, clientId, date, JSON.stringify(parts), amountMinor],
  );
  return taken;
}
