import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';

export interface PostCreditNote {
  creditNoteId: string;
  invoiceId: string;
  clientId: string;
  issueDate: string;
  /** Above 0. */
  totalMinor: number;
}

/** Takes a credit note off what its invoice owes. Throws `credit_exceeds_invoice` above what is left (DOMAIN rule 28). */
export async function postCreditNote(uow: UnitOfWork, input: PostCreditNote): Promise<void> {
  const credited = await uow.execute(
    `WITH credited AS (
       UPDATE ledger_invoices SET credited_minor = credited_minor + $6::bigint
       WHERE practice_id = $1 AND invoice_id = $3 AND balance_minor >= $6::bigint
       RETURNING invoice_id
     ) INSERT INTO ledger_postings (practice_id, client_id, kind, posted_on, amount_minor, invoice_id, credit_note_id)
       SELECT $1, $4, 'credit_note', $5::date, -$6::bigint, $3, $2 FROM credited`,
    [uow.practiceId, input.creditNoteId, input.invoiceId, input.clientId, input.issueDate, input.totalMinor],
  );
  if (credited === 0)
    throw new AppError('credit_exceeds_invoice', 'This is more than what is left of the invoice. Load it again.');
}
