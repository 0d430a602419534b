import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** Where one finalised invoice stands. */
export interface InvoiceStanding {
  invoiceId: string;
  clientId: string;
  issueDate: string;
  dueDate: string;
  totalMinor: number;
  creditedMinor: number;
  balanceMinor: number;
}

const COLUMNS = `invoice_id AS "invoiceId", client_id AS "clientId", issue_date AS "issueDate", due_date AS "dueDate",
  total_minor AS "totalMinor", credited_minor AS "creditedMinor", balance_minor AS "balanceMinor"`;

type Row = InvoiceStanding & { [column: string]: unknown };

/** Those of the invoices that are finalised. */
export async function standingsOf(
  uow: UnitOfWork,
  invoiceIds: readonly string[],
): Promise<Map<string, InvoiceStanding>> {
  if (invoiceIds.length === 0) return new Map();
  const rows = await uow.query<Row>(
    `SELECT ${COLUMNS} FROM ledger_invoices WHERE practice_id = $1 AND invoice_id = ANY($2::uuid[])`,
    [uow.practiceId, invoiceIds],
  );
  return new Map(rows.map((row) => [row.invoiceId, row]));
}

/** What a client owes, by due date, then issue date. */
export const openInvoicesOf = (uow: UnitOfWork, clientId: string): Promise<InvoiceStanding[]> =>
  uow.query<Row>(
    `SELECT ${COLUMNS} FROM ledger_invoices WHERE practice_id = $1 AND client_id = $2 AND balance_minor > 0
     ORDER BY due_date, issue_date, invoice_id`,
    [uow.practiceId, clientId],
  );
