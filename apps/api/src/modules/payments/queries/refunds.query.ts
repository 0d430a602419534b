import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import type { PaymentMethod } from '../payment.js';
import { assertClient } from './client-of.query.js';

export interface Refund {
  id: string;
  clientId: string;
  date: string;
  amountMinor: number;
  method: PaymentMethod;
  reference: string;
  reason: string;
  /** From which payments it came, oldest first. */
  parts: { paymentId: string; amountMinor: number }[];
  recordedAt: Date;
}

const SELECT = `
  SELECT r.id, r.client_id AS "clientId", r.refunded_on AS date, r.amount_minor AS "amountMinor", r.method, r.reference, r.reason,
    r.recorded_at AS "recordedAt", (SELECT coalesce(jsonb_agg(jsonb_build_object('paymentId', f.payment_id, 'amountMinor', f.amount_minor) ORDER BY f.payment_id), '[]')
      FROM refund_parts f WHERE f.practice_id = r.practice_id AND f.refund_id = r.id) AS parts
  FROM refunds r WHERE r.practice_id = $1`;

/** Throws `not_found`. */
export async function refundById(uow: UnitOfWork, id: string): Promise<Refund> {
  const row = await uow.first<Refund & { [column: string]: unknown }>(`${SELECT} AND r.id = $2`, [uow.practiceId, id]);
  if (!row) throw notFound();
  return row;
}

/** What was given back to a client, newest first. Throws `not_found`. */
export async function refundsOf(uow: UnitOfWork, clientId: string): Promise<Refund[]> {
  await assertClient(uow, clientId);
  return uow.query<Refund & { [column: string]: unknown }>(
    `${SELECT} AND r.client_id = $2 ORDER BY r.refunded_on DESC, r.id DESC LIMIT 1000`,
    [uow.practiceId, clientId],
  );
}
