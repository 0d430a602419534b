import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';

export interface DepositRequestRow {
  [column: string]: unknown;
  id: string;
  engagementId: string;
  engagementTitle: string;
  clientId: string;
  number: string;
  issueDate: string;
  dueDate: string;
  amountMinor: number;
  currency: string;
  requestedAt: Date;
  withdrawnAt: Date | null;
}

const SELECT = `
  SELECT r.id, r.engagement_id AS "engagementId", e.title AS "engagementTitle", r.client_id AS "clientId", r.number, r.issue_date AS "issueDate",
    r.due_date AS "dueDate", r.amount_minor AS "amountMinor", r.currency, r.requested_at AS "requestedAt", r.withdrawn_at AS "withdrawnAt"
  FROM deposit_requests r JOIN engagements e ON e.practice_id = r.practice_id AND e.id = r.engagement_id WHERE r.practice_id = $1`;

/** Throws `not_found`. */
export async function depositRequestRow(uow: UnitOfWork, id: string): Promise<DepositRequestRow> {
  const row = await uow.first<DepositRequestRow>(`${SELECT} AND r.id = $2`, [uow.practiceId, id]);
  if (!row) throw notFound();
  return row;
}

/** Oldest first. */
export const depositRequestsOf = (uow: UnitOfWork, engagementId: string): Promise<DepositRequestRow[]> =>
  uow.query<DepositRequestRow>(`${SELECT} AND r.engagement_id = $2 ORDER BY r.id`, [uow.practiceId, engagementId]);
