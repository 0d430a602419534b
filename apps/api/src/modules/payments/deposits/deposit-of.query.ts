import { sumMinor } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { documentFacts, NO_FACTS, type DocumentFacts } from '../../documents/index.js';
import { engagementById } from '../../engagements/index.js';
import { depositRequestsOf, type DepositRequestRow } from './deposit-request-row.js';

export interface DepositPayment {
  [column: string]: unknown;
  paymentId: string;
  date: string;
  reference: string;
  amountMinor: number;
  /** On invoices. */
  appliedMinor: number;
  /** Still held for the engagement. */
  heldMinor: number;
}

export interface EngagementDeposit {
  clientId: string;
  agreedMinor: number | null;
  /** Asked for and not withdrawn. */
  requestedMinor: number;
  /** Paid for it and not reversed. */
  receivedMinor: number;
  appliedMinor: number;
  heldMinor: number;
  /** Asked for and not there yet. */
  openMinor: number;
  /** May still be asked for. */
  toRequestMinor: number;
  requests: (DepositRequestRow & { facts: DocumentFacts })[];
  payments: DepositPayment[];
}

const paymentsOf = (uow: UnitOfWork, engagementId: string): Promise<DepositPayment[]> =>
  uow.query<DepositPayment>(
    `SELECT p.id AS "paymentId", p.paid_on AS date, p.reference, p.amount_minor AS "amountMinor", l.allocated_minor AS "appliedMinor",
       CASE WHEN l.engagement_id = $2 THEN l.free_minor ELSE 0 END AS "heldMinor"
     FROM payments p JOIN ledger_payments l ON l.practice_id = p.practice_id AND l.payment_id = p.id
     WHERE p.practice_id = $1 AND p.engagement_id = $2 AND NOT l.reversed ORDER BY p.paid_on, p.id`,
    [uow.practiceId, engagementId],
  );

/** What was agreed, asked for, paid, used and is left of an engagement's deposit. Throws `not_found`. */
export async function depositOf(uow: UnitOfWork, engagementId: string): Promise<EngagementDeposit> {
  const engagement = await engagementById(uow, engagementId);
  if (!engagement) throw notFound();
  const rows = await depositRequestsOf(uow, engagementId);
  const facts = await documentFacts(
    uow,
    'deposit_request',
    rows.map(({ id }) => id),
  );
  const payments = await paymentsOf(uow, engagementId);
  const sum = (figure: (payment: DepositPayment) => number) => sumMinor(payments.map(figure));
  const standing = rows.filter(({ withdrawnAt }) => withdrawnAt === null);
  const requestedMinor = sumMinor(standing.map(({ amountMinor }) => amountMinor));
  const receivedMinor = sum(({ amountMinor }) => amountMinor);
  return {
    clientId: engagement.clientId,
    agreedMinor: engagement.depositMinor,
    requestedMinor,
    receivedMinor,
    appliedMinor: sum(({ appliedMinor }) => appliedMinor),
    heldMinor: sum(({ heldMinor }) => heldMinor),
    openMinor: Math.max(0, requestedMinor - receivedMinor),
    toRequestMinor: Math.max(0, (engagement.depositMinor ?? 0) - requestedMinor),
    requests: rows.map((row) => ({ ...row, facts: facts.get(row.id) ?? NO_FACTS })),
    payments,
  };
}
