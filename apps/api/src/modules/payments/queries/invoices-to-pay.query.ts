import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { standingsOf, type InvoiceStanding } from '../../ledger/index.js';

export interface InvoiceToPay {
  id: string;
  clientId: string;
  /** null: still a draft. */
  number: string | null;
}

/** Whose invoices these are, by id. */
export async function invoicesToPay(
  uow: UnitOfWork,
  invoiceIds: readonly string[],
): Promise<Map<string, InvoiceToPay>> {
  const rows = await uow.query<InvoiceToPay & { [column: string]: unknown }>(
    `SELECT id, client_id AS "clientId", number FROM invoices WHERE practice_id = $1 AND id = ANY($2::uuid[])`,
    [uow.practiceId, invoiceIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export const DRAFT_OWES_NOTHING = 'This invoice is still a draft and owes nothing yet. Finalise it first.';

/** Where one invoice stands now. Throws `not_found`, `invoice_not_finalised`. */
export async function standingOf(uow: UnitOfWork, invoiceId: string): Promise<InvoiceStanding> {
  const standing = (await standingsOf(uow, [invoiceId])).get(invoiceId);
  if (standing) return standing;
  if ((await invoicesToPay(uow, [invoiceId])).has(invoiceId))
    throw new AppError('invoice_not_finalised', DRAFT_OWES_NOTHING);
  throw notFound();
}
