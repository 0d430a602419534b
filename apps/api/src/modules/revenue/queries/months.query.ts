import { addMonths, startOfMonth } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface RevenueMonth {
  /** Its first day. */
  month: string;
  /** Invoices less credit notes, each on its day, VAT included. */
  invoicedMinor: number;
  /** The same without VAT. */
  invoicedNetMinor: number;
  /** Payments less reversals and refunds, each on its day. */
  receivedMinor: number;
  invoiceCount: number;
  paymentCount: number;
  /** Payments of any month that were taken back in this one. */
  reversalCount: number;
}

const MONTHS = 12;

const EMPTY = {
  invoicedMinor: 0,
  invoicedNetMinor: 0,
  receivedMinor: 0,
  invoiceCount: 0,
  paymentCount: 0,
  reversalCount: 0,
};

/** Invoiced and received in the month of `today` and the eleven before it, oldest first (DOMAIN rule 37). */
export async function revenueMonths(uow: UnitOfWork, today: string): Promise<RevenueMonth[]> {
  const first = addMonths(startOfMonth(today), 1 - MONTHS);
  const rows = await uow.query<RevenueMonth & { [column: string]: unknown }>(
    `SELECT date_trunc('month', p.posted_on)::date AS month,
       coalesce(sum(p.amount_minor) FILTER (WHERE p.kind IN ('invoice', 'credit_note')), 0)::bigint AS "invoicedMinor",
       coalesce(sum(CASE p.kind WHEN 'invoice' THEN i.net_minor WHEN 'credit_note' THEN -n.net_minor END), 0)::bigint AS "invoicedNetMinor",
       coalesce(-sum(p.amount_minor) FILTER (WHERE p.kind IN ('payment', 'reversal', 'refund')), 0)::bigint AS "receivedMinor",
       count(*) FILTER (WHERE p.kind = 'invoice')::int AS "invoiceCount",
       count(*) FILTER (WHERE p.kind = 'payment')::int AS "paymentCount",
       count(*) FILTER (WHERE p.kind = 'reversal')::int AS "reversalCount"
     FROM ledger_postings p
     LEFT JOIN invoices i ON p.kind = 'invoice' AND i.practice_id = p.practice_id AND i.id = p.invoice_id
     LEFT JOIN credit_notes n ON p.kind = 'credit_note' AND n.practice_id = p.practice_id AND n.id = p.credit_note_id
     WHERE p.practice_id = $1 AND p.posted_on >= $2 AND p.posted_on < $3 GROUP BY 1`,
    [uow.practiceId, first, addMonths(first, MONTHS)],
  );
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = addMonths(first, index);
    return byMonth.get(month) ?? { month, ...EMPTY };
  });
}

/** Invoices less credit notes of the 365 days that end with `today`, without VAT (DOMAIN rule 33). */
export async function invoicedNet365(uow: UnitOfWork, today: string): Promise<number> {
  const row = await uow.first<{ netMinor: number }>(
    `SELECT coalesce(sum(CASE p.kind WHEN 'invoice' THEN i.net_minor ELSE -n.net_minor END), 0)::bigint AS "netMinor"
     FROM ledger_postings p
     LEFT JOIN invoices i ON p.kind = 'invoice' AND i.practice_id = p.practice_id AND i.id = p.invoice_id
     LEFT JOIN credit_notes n ON p.kind = 'credit_note' AND n.practice_id = p.practice_id AND n.id = p.credit_note_id
     WHERE p.practice_id = $1 AND p.posted_on > $2::date - 365 AND p.posted_on <= $2 AND p.kind IN ('invoice', 'credit_note')`,
    [uow.practiceId, today],
  );
  return row!.netMinor;
}
