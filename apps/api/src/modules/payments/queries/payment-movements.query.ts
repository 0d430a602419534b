import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export const MOVEMENT_KINDS = ['recorded', 'allocated', 'freed', 'refunded', 'reversed'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** One thing that happened to a payment. */
export interface PaymentMovement {
  kind: MovementKind;
  date: string;
  at: Date;
  amountMinor: number;
  invoiceId: string | null;
  invoiceNumber: string | null;
  /** Number of the credit note that freed it, reference of a refund, reason of a reversal. */
  note: string | null;
}

/** What happened to a payment, oldest first. */
export const movementsOf = (uow: UnitOfWork, paymentId: string): Promise<PaymentMovement[]> =>
  uow.query<PaymentMovement & { [column: string]: unknown }>(
    `SELECT kind, date, at, "amountMinor", "invoiceId", "invoiceNumber", note FROM (
       SELECT 0 AS step, id, 'recorded' AS kind, paid_on AS date, recorded_at AS at, amount_minor AS "amountMinor",
         NULL::uuid AS "invoiceId", NULL AS "invoiceNumber", NULL AS note
       FROM payments WHERE practice_id = $1 AND id = $2
       UNION ALL
       SELECT 1, a.id, CASE WHEN a.amount_minor > 0 THEN 'allocated' ELSE 'freed' END, a.allocated_on, a.recorded_at, abs(a.amount_minor),
         a.invoice_id, i.number, n.number
       FROM ledger_allocations a JOIN invoices i ON i.practice_id = a.practice_id AND i.id = a.invoice_id
       LEFT JOIN credit_notes n ON n.practice_id = a.practice_id AND n.id = a.credit_note_id
       WHERE a.practice_id = $1 AND a.payment_id = $2
       UNION ALL
       SELECT 2, r.id, 'refunded', r.refunded_on, r.recorded_at, f.amount_minor, NULL, NULL, r.reference
       FROM refund_parts f JOIN refunds r ON r.practice_id = f.practice_id AND r.id = f.refund_id
       WHERE f.practice_id = $1 AND f.payment_id = $2
       UNION ALL
       SELECT 3, v.payment_id, 'reversed', v.reversed_on, v.recorded_at, p.amount_minor, NULL, NULL, v.reason
       FROM payment_reversals v JOIN payments p ON p.practice_id = v.practice_id AND p.id = v.payment_id
       WHERE v.practice_id = $1 AND v.payment_id = $2) m
     ORDER BY at, step, id`,
    [uow.practiceId, paymentId],
  );
