import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { statusSql, type PaymentMethod, type PaymentStatus } from '../payment.js';

/** A payment and what is left of it. */
export interface PaymentRow {
  id: string;
  clientId: string;
  clientName: string;
  date: string;
  amountMinor: number;
  method: PaymentMethod;
  reference: string;
  notes: string;
  status: PaymentStatus;
  allocatedMinor: number;
  refundedMinor: number;
  creditMinor: number;
  /** Held for its invoices. */
  engagementId: string | null;
  reversedOn: string | null;
  reversalReason: string | null;
  reversedAt: Date | null;
  recordedAt: Date;
}

export const PAYMENTS = `
  payments p JOIN ledger_payments l ON l.practice_id = p.practice_id AND l.payment_id = p.id
  JOIN clients c ON c.practice_id = p.practice_id AND c.id = p.client_id
  LEFT JOIN payment_reversals r ON r.practice_id = p.practice_id AND r.payment_id = p.id`;

export const PAYMENT_COLUMNS = `
  p.id, p.client_id AS "clientId", c.name AS "clientName", p.paid_on AS date, p.amount_minor AS "amountMinor", p.method, p.reference, p.notes,
  ${statusSql('l')} AS status, l.allocated_minor AS "allocatedMinor", l.refunded_minor AS "refundedMinor", l.free_minor AS "creditMinor", l.engagement_id AS "engagementId",
  r.reversed_on AS "reversedOn", r.reason AS "reversalReason", r.recorded_at AS "reversedAt", p.recorded_at AS "recordedAt"`;

/** Throws `not_found`. */
export async function paymentRow(uow: UnitOfWork, id: string): Promise<PaymentRow> {
  const row = await uow.first<PaymentRow & { [column: string]: unknown }>(
    `SELECT ${PAYMENT_COLUMNS} FROM ${PAYMENTS} WHERE p.practice_id = $1 AND p.id = $2`,
    [uow.practiceId, id],
  );
  if (!row) throw notFound();
  return row;
}
