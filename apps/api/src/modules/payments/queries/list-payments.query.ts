import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeDateId, encodeDateId } from '../../../platform/http/date-id-cursor.js';
import { toPage, type Page, type PageQuery } from '../../../platform/http/paging.js';
import { paymentFilter, type PaymentFilter } from './payment-filter.js';
import { PAYMENT_COLUMNS, PAYMENTS, type PaymentRow } from './payment-row.query.js';

export interface ListedPayment extends PaymentRow {
  /** What it pays, by due date; the first few. */
  invoices: { invoiceId: string; invoiceNumber: string; amountMinor: number }[];
}

const INVOICES = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('invoiceId', a.invoice_id, 'invoiceNumber', i.number, 'amountMinor', a.amount)
            ORDER BY i.due_date, i.issue_date, i.id), '[]')
   FROM (SELECT invoice_id, sum(amount_minor)::bigint AS amount FROM ledger_allocations
         WHERE practice_id = $1 AND payment_id = p.id GROUP BY invoice_id HAVING sum(amount_minor) > 0) a
   JOIN invoices i ON i.practice_id = $1 AND i.id = a.invoice_id)`;

/** Newest first. */
export async function listPayments(
  uow: UnitOfWork,
  filter: PaymentFilter,
  page: PageQuery,
): Promise<Page<ListedPayment>> {
  const { where, params } = paymentFilter(uow, filter);
  const after = decodeDateId(page.cursor);
  const p = (offset: number) => `$${params.length + offset}`;
  const rows = await uow.query<ListedPayment & { [column: string]: unknown }>(
    `SELECT ${PAYMENT_COLUMNS}, ${INVOICES} AS invoices FROM ${PAYMENTS}
     WHERE ${where} AND (${p(1)}::date IS NULL OR (p.paid_on, p.id) < (${p(1)}::date, ${p(2)}::uuid))
     ORDER BY p.paid_on DESC, p.id DESC LIMIT ${p(3)}`,
    [...params, after?.date ?? null, after?.id ?? null, page.limit + 1],
  );
  return toPage<ListedPayment, ListedPayment>(rows, page.limit, (row) => row, encodeDateId);
}
