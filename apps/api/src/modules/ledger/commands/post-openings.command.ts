import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { PostInvoice } from './post-invoice.command.js';

/** Clients owe what was open of invoices from elsewhere, from the days of their issue. A second posting of the same is refused by a unique index. */
export async function postOpenings(uow: UnitOfWork, openings: readonly PostInvoice[]): Promise<void> {
  await uow.execute(
    `WITH opening AS (
       SELECT * FROM jsonb_to_recordset($2::jsonb) AS r ("invoiceId" uuid, "clientId" uuid, "issueDate" date, "dueDate" date, "totalMinor" bigint)
     ), posted AS (
       INSERT INTO ledger_postings (practice_id, client_id, kind, posted_on, amount_minor, invoice_id)
       SELECT $1, "clientId", 'opening', "issueDate", "totalMinor", "invoiceId" FROM opening
     ) INSERT INTO ledger_invoices (practice_id, invoice_id, client_id, issue_date, due_date, total_minor)
     SELECT $1, "invoiceId", "clientId", "issueDate", "dueDate", "totalMinor" FROM opening`,
    [uow.practiceId, JSON.stringify(openings)],
  );
}
