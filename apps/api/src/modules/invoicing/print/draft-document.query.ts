import type { Problem } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { DocumentData } from '../../../platform/pdf/index.js';
import { printOf } from '../../documents/index.js';
import { plannedDeposits } from '../deposits/planned-deposits.query.js';
import { computeDraft } from '../draft/compute-draft.js';
import { draftContent } from '../persistence/invoice-content.js';
import { datesOf, invoiceRow } from '../persistence/invoice-row.js';
import { completeness } from './completeness.js';
import { invoiceDocument } from './invoice-document.js';
import { parties } from './parties.query.js';
import { termsOfToday } from './terms-of-today.js';

export interface InvoiceAsItPrints {
  document: DocumentData;
  /** What stands in the way of finalising; [] on a finalised invoice. */
  problems: Problem[];
}

/** What finalising would print now, marked as a draft; for a finalised invoice what it did print (DOMAIN rule 26). Throws `not_found`. */
export async function invoiceAsItPrints(uow: UnitOfWork, invoiceId: string): Promise<InvoiceAsItPrints> {
  const row = await invoiceRow(uow, invoiceId, { lock: false });
  if (row.finalisedAt !== null) return { document: await printOf(uow, 'invoice', invoiceId), problems: [] };
  const content = computeDraft(await draftContent(uow, row), uow.practice);
  const both = await parties(uow, row.clientId);
  const terms = termsOfToday(uow, both, content, row.termsDays);
  const deposits = await plannedDeposits(uow, row, content);
  const { id, createdAt, currency, reference, notes } = row;
  const document = invoiceDocument({
    id,
    createdAt,
    draft: true,
    number: null,
    ...datesOf(row, uow.today),
    currency,
    reference,
    notes,
    content,
    terms,
    deposits: deposits.flatMap(({ payments }) => payments),
  });
  return { document, problems: completeness(uow, both, content) };
}

/** The print model of a draft. Throws `not_found`, `invoice_finalised`. */
export async function draftDocument(uow: UnitOfWork, invoiceId: string): Promise<DocumentData> {
  const { document } = await invoiceAsItPrints(uow, invoiceId);
  if (!document.draft) throw new AppError('invoice_finalised', 'This invoice is finalised: its PDF is at /pdf.');
  return document;
}
