import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeDateId, encodeDateId } from '../../../platform/http/date-id-cursor.js';
import { toPage, type PageQuery } from '../../../platform/http/paging.js';

interface CreditNoteRow {
  [column: string]: unknown;
  id: string;
  number: string;
  issueDate: string;
  currency: string;
  totalMinor: number;
  /** Null when that invoice itself is not on the portal. */
  invoiceId: string | null;
  invoiceNumber: string;
}

/** Newest first. The invoice's number stands on the credit note itself. */
export async function portalCreditNotes(uow: UnitOfWork, { limit, cursor }: PageQuery) {
  const after = decodeDateId(cursor);
  const rows = await uow.query<CreditNoteRow>(
    `SELECT n.id, n.number, n.issue_date AS "issueDate", n.currency, n.total_minor AS "totalMinor",
       l.invoice_id AS "invoiceId", d.data #>> '{correction,invoiceNumber}' AS "invoiceNumber"
     FROM credit_notes n
     JOIN document_prints d ON d.practice_id = n.practice_id AND d.document_kind = 'credit_note' AND d.document_id = n.id
     LEFT JOIN ledger_invoices l ON l.practice_id = n.practice_id AND l.invoice_id = n.invoice_id
     WHERE n.practice_id = $1 AND n.client_id = app_client_id() ${after ? 'AND (n.issue_date, n.id) < ($3, $4)' : ''}
     ORDER BY n.issue_date DESC, n.id DESC LIMIT $2`,
    [uow.practiceId, limit + 1, ...(after ? [after.date, after.id] : [])],
  );
  return toPage(
    rows,
    limit,
    (row) => row,
    (row) => encodeDateId({ date: row.issueDate, id: row.id }),
  );
}
