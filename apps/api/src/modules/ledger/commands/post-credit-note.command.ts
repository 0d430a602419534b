import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { announcePaid, PAID_COLUMNS, type PaidInvoice } from '../persistence/announce-paid.js';
import { lockAccount } from '../persistence/lock-account.js';
import { standingsOf } from '../queries/standings.query.js';
import { freeForCreditNote } from './free-for-credit-note.js';

export interface PostCreditNote {
  creditNoteId: string;
  invoiceId: string;
  clientId: string;
  issueDate: string;
  /** Above 0. */
  totalMinor: number;
}

/**
 * Takes a credit note off what its invoice owes; above the open balance it frees what pays the invoice. Throws `credit_exceeds_invoice`
 * above total − credited (DOMAIN rules 28 and 35).
 */
export async function postCreditNote(uow: UnitOfWork, input: PostCreditNote): Promise<void> {
  await lockAccount(uow, input.clientId);
  const invoice = (await standingsOf(uow, [input.invoiceId])).get(input.invoiceId);
  if (!invoice || input.totalMinor > invoice.totalMinor - invoice.creditedMinor)
    throw new AppError('credit_exceeds_invoice', 'This is more than what is left of the invoice. Load it again.');
  await freeForCreditNote(uow, invoice, { ...input, date: input.issueDate });
  const standings = await uow.query<PaidInvoice & { balanceMinor: number; [column: string]: unknown }>(
    `WITH credited AS (
       UPDATE ledger_invoices i SET credited_minor = credited_minor + $6::bigint WHERE practice_id = $1 AND invoice_id = $3
       RETURNING ${PAID_COLUMNS}, i.balance_minor AS "balanceMinor"
     ), posted AS (
       INSERT INTO ledger_postings (practice_id, client_id, kind, posted_on, amount_minor, invoice_id, credit_note_id)
       VALUES ($1, $4, 'credit_note', $5::date, -$6::bigint, $3, $2)
     ) SELECT * FROM credited`,
    [uow.practiceId, input.creditNoteId, input.invoiceId, input.clientId, input.issueDate, input.totalMinor],
  );
  const isPaidOff = (now: PaidInvoice & { balanceMinor: number }) =>
    invoice.balanceMinor > 0 && now.balanceMinor === 0 && now.creditedMinor < now.totalMinor;
  await announcePaid(uow, standings.filter(isPaidOff));
}
