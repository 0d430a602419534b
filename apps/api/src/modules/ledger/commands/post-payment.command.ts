import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { lockAccount } from '../persistence/lock-account.js';

export interface PostPayment {
  paymentId: string;
  clientId: string;
  paidOn: string;
  /** Above 0. */
  amountMinor: number;
  /** Holds it for this engagement's invoices: a deposit. */
  engagementId?: string | null;
}

/** Takes a payment into the account, all of it credit for now; `allocatePayment` puts it on invoices. */
export async function postPayment(uow: UnitOfWork, input: PostPayment): Promise<void> {
  await lockAccount(uow, input.clientId);
  await uow.execute(
    `WITH posted AS (
       INSERT INTO ledger_postings (practice_id, client_id, kind, posted_on, amount_minor, payment_id) VALUES ($1, $3, 'payment', $4::date, -$5::bigint, $2)
     ) INSERT INTO ledger_payments (practice_id, payment_id, client_id, paid_on, amount_minor, engagement_id) VALUES ($1, $2, $3, $4::date, $5::bigint, $6)`,
    [uow.practiceId, input.paymentId, input.clientId, input.paidOn, input.amountMinor, input.engagementId ?? null],
  );
}
