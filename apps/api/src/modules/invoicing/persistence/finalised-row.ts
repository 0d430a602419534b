import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { FrozenTerms } from '../print/frozen-terms.js';
import { invoiceRow, type InvoiceRow } from './invoice-row.js';

export interface FinalisedRow extends InvoiceRow {
  number: string;
  issueDate: string;
  dueDate: string;
  terms: FrozenTerms;
}

/** An invoice that we issued. Throws `not_found`, `invoice_not_finalised`; `conflict` for an opening balance. */
export async function issuedRow(uow: UnitOfWork, invoiceId: string, options: { lock: boolean }): Promise<FinalisedRow> {
  const row = await finalisedRow(uow, invoiceId, options);
  if (row.openingTotalMinor !== null)
    throw new AppError(
      'conflict',
      `Invoice ${row.number} was issued by another program: its document is there, and corrections are made there. Here it is an opening balance, which can be paid, written off or shown on the portal.`,
    );
  return row;
}

/** An invoice that exists as a document. Throws `not_found`, `invoice_not_finalised`. */
export async function finalisedRow(
  uow: UnitOfWork,
  invoiceId: string,
  options: { lock: boolean },
): Promise<FinalisedRow> {
  const row = await invoiceRow(uow, invoiceId, { ...options, for: 'crediting' });
  const { number, issueDate, dueDate, terms } = row;
  if (number === null || issueDate === null || dueDate === null || terms === null) {
    throw new AppError('invoice_not_finalised', 'This invoice is still a draft. Finalise it first.');
  }
  return { ...row, number, issueDate, dueDate, terms };
}
