import type { Credit } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface FreePayment extends Credit {
  paidOn: string;
  /** Held for this engagement's invoices: a deposit. */
  engagementId: string | null;
}

/** What is left of a client's payments, oldest first: its credit on account. */
export const creditsOf = (uow: UnitOfWork, clientId: string): Promise<FreePayment[]> =>
  uow.query<FreePayment & { [column: string]: unknown }>(
    `SELECT payment_id AS "paymentId", free_minor AS "freeMinor", paid_on AS "paidOn", engagement_id AS "engagementId" FROM ledger_payments
     WHERE practice_id = $1 AND client_id = $2 AND free_minor > 0 ORDER BY paid_on, payment_id`,
    [uow.practiceId, clientId],
  );
