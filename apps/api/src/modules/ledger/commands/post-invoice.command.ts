import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { announcePaid } from '../persistence/announce-paid.js';

export interface PostInvoice {
  invoiceId: string;
  clientId: string;
  issueDate: string;
  dueDate: string;
  totalMinor: number;
}

/** The client owes the invoice from its issue date. A second posting of the same invoice is refused by a unique index. One that comes to nothing is paid. */
export async function postInvoice(uow: UnitOfWork, input: PostInvoice): Promise<void> {
  await uow.execute(
    `WITH posted AS (
       INSERT INTO ledger_postings (practice_id, client_id, kind, posted_on, amount_minor, invoice_id)
       SELECT $1, $3, 'invoice', $4::date, $6::bigint, $2 WHERE $6::bigint <> 0
     ) INSERT INTO ledger_invoices (practice_id, invoice_id, client_id, issue_date, due_date, total_minor) VALUES ($1, $2, $3, $4::date, $5::date, $6::bigint)`,
    [uow.practiceId, input.invoiceId, input.clientId, input.issueDate, input.dueDate, input.totalMinor],
  );
  if (input.totalMinor === 0)
    await announcePaid(uow, [{ ...input, creditedMinor: 0, allocatedMinor: 0, writtenOffMinor: 0 }]);
}
