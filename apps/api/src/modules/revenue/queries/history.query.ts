import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeDateId, encodeDateId } from '../../../platform/http/date-id-cursor.js';
import { toPage, type Page } from '../../../platform/http/paging.js';
import { HISTORY, historyFilter, type HistoryFilter, type HistoryKind, type Method } from './history-filter.js';

export const HISTORY_STATES = ['allocated', 'partly_allocated', 'unallocated', 'reversed'] as const;
export type HistoryState = (typeof HISTORY_STATES)[number];

export interface HistoryItem {
  id: string;
  kind: HistoryKind;
  date: string;
  clientId: string;
  clientName: string;
  method: Method | null;
  reference: string;
  reason: string;
  /** Money in is above zero, out and given up below. */
  amountMinor: number;
  /** What has become of a payment. */
  state: HistoryState | null;
  paymentId: string | null;
  refundId: string | null;
  writeOffId: string | null;
  invoices: { invoiceId: string; invoiceNumber: string }[];
}

/** Of a payment what it pays; of a reversal what it paid; of a write-off what it closed. */
const INVOICES = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('invoiceId', i.id, 'invoiceNumber', i.number) ORDER BY i.due_date, i.id), '[]')
   FROM invoices i WHERE i.practice_id = $1 AND i.id IN (
     SELECT a.invoice_id FROM ledger_allocations a
     WHERE a.practice_id = $1 AND ((p.payment_id IS NOT NULL AND a.payment_id = p.payment_id) OR (p.write_off_id IS NOT NULL AND a.write_off_id = p.write_off_id AND a.invoice_id = w.invoice_id))
     GROUP BY a.invoice_id HAVING sum(a.amount_minor) > 0 OR l.reversed OR p.write_off_id IS NOT NULL))`;

const STATE = `
  CASE WHEN p.kind <> 'payment' THEN NULL WHEN l.reversed THEN 'reversed' WHEN l.free_minor = 0 THEN 'allocated'
    WHEN l.free_minor = l.amount_minor THEN 'unallocated' ELSE 'partly_allocated' END`;

/** Money in and out, and what was given up; newest first. */
export async function paymentHistory(
  uow: UnitOfWork,
  filter: HistoryFilter,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<HistoryItem>> {
  const { where, params } = historyFilter(uow, filter);
  const after = decodeDateId(page.cursor);
  const p = (offset: number) => `$${params.length + offset}`;
  const rows = await uow.query<HistoryItem & { [column: string]: unknown }>(
    `SELECT p.id, p.kind, p.posted_on AS date, p.client_id AS "clientId", c.name AS "clientName", coalesce(y.method, f.method) AS method,
       coalesce(y.reference, f.reference, '') AS reference, coalesce(v.reason, f.reason, z.reason, w.reason, '') AS reason,
       CASE p.kind WHEN 'write_off' THEN p.amount_minor ELSE -p.amount_minor END AS "amountMinor", ${STATE} AS state,
       p.payment_id AS "paymentId", p.refund_id AS "refundId", p.write_off_id AS "writeOffId", ${INVOICES} AS invoices
     FROM ${HISTORY} LEFT JOIN ledger_payments l ON l.practice_id = p.practice_id AND l.payment_id = p.payment_id
     WHERE ${where} AND (${p(1)}::date IS NULL OR (p.posted_on, p.id) < (${p(1)}::date, ${p(2)}::uuid))
     ORDER BY p.posted_on DESC, p.id DESC LIMIT ${p(3)}`,
    [...params, after?.date ?? null, after?.id ?? null, page.limit + 1],
  );
  return toPage<HistoryItem, HistoryItem>(rows, page.limit, (row) => row, encodeDateId);
}

export interface HistoryTotals {
  count: number;
  /** Payments less reversals and refunds. */
  receivedMinor: number;
  writtenOffMinor: number;
}

export async function historyTotals(uow: UnitOfWork, filter: HistoryFilter): Promise<HistoryTotals> {
  const { where, params } = historyFilter(uow, filter);
  const row = await uow.first<HistoryTotals & { [column: string]: unknown }>(
    `SELECT count(*)::int AS count, coalesce(-sum(p.amount_minor) FILTER (WHERE p.kind <> 'write_off'), 0)::bigint AS "receivedMinor",
       coalesce(-sum(p.amount_minor) FILTER (WHERE p.kind = 'write_off'), 0)::bigint AS "writtenOffMinor"
     FROM ${HISTORY} WHERE ${where}`,
    params,
  );
  return row!;
}
