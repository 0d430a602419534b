import { invoiceStatus } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeDateId, encodeDateId } from '../../../platform/http/date-id-cursor.js';
import { toPage, type PageQuery } from '../../../platform/http/paging.js';

export interface PortalInvoiceRow {
  [column: string]: unknown;
  id: string;
  number: string;
  issueDate: string;
  dueDate: string;
  totalMinor: number;
  creditedMinor: number;
  allocatedMinor: number;
  writtenOffMinor: number;
}

/** Invoices on the portal; row-level security leaves out all others. */
const INVOICES = `
  SELECT l.invoice_id AS id, d.number, l.issue_date AS "issueDate", l.due_date AS "dueDate", l.total_minor AS "totalMinor",
    l.credited_minor AS "creditedMinor", l.allocated_minor AS "allocatedMinor", l.written_off_minor AS "writtenOffMinor"
  FROM ledger_invoices l
  JOIN document_prints d ON d.practice_id = l.practice_id AND d.document_kind = 'invoice' AND d.document_id = l.invoice_id
  WHERE l.practice_id = $1 AND l.client_id = app_client_id()`;

const TO_PAY_MAX = 200;

/** Newest first. */
export async function portalInvoices(uow: UnitOfWork, { limit, cursor }: PageQuery) {
  const after = decodeDateId(cursor);
  const rows = await uow.query<PortalInvoiceRow>(
    `${INVOICES} ${after ? 'AND (l.issue_date, l.invoice_id) < ($3, $4)' : ''} ORDER BY l.issue_date DESC, l.invoice_id DESC LIMIT $2`,
    [uow.practiceId, limit + 1, ...(after ? [after.date, after.id] : [])],
  );
  return toPage(
    rows,
    limit,
    (row) => presentInvoice(uow, row),
    (row) => encodeDateId({ date: row.issueDate, id: row.id }),
  );
}

/** What is still to be paid, the longest due first. */
export async function invoicesToPay(uow: UnitOfWork) {
  const rows = await uow.query<PortalInvoiceRow>(
    `${INVOICES} AND l.balance_minor > 0 ORDER BY l.due_date, l.invoice_id LIMIT ${TO_PAY_MAX}`,
    [uow.practiceId],
  );
  return rows.map((row) => presentInvoice(uow, row));
}

export function presentInvoice(uow: UnitOfWork, row: PortalInvoiceRow) {
  const { status, balanceMinor } = invoiceStatus({ finalised: true, ...row });
  return {
    id: row.id,
    number: row.number,
    issueDate: row.issueDate,
    dueDate: row.dueDate,
    currency: uow.practice.currency,
    totalMinor: row.totalMinor,
    creditedMinor: row.creditedMinor,
    paidMinor: row.allocatedMinor - row.writtenOffMinor,
    balanceMinor,
    status,
  };
}
