import type { VatSettings } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { DocumentData } from '../../../platform/pdf/index.js';
import { printOf } from '../../documents/index.js';
import { frozenParties, parties } from '../../invoicing/index.js';
import { linesOf, type StoredLine } from '../persistence/quote-lines.js';
import { quoteRow, type QuoteRow, type QuoteTerms } from '../persistence/quote-row.js';
import { bothTotals } from '../persistence/save-quote.js';
import { quoteDocument } from './quote-document.js';

/** The terms that sending now would freeze, and the pattern of its number. */
export async function termsOfToday(
  uow: UnitOfWork,
  clientId: string,
): Promise<{ terms: QuoteTerms; numberPattern: string }> {
  const both = await parties(uow, clientId);
  const { vatRegistered, vatRateBps, pricesIncludeVat, locale } = uow.practice;
  const vat: VatSettings = { vatRegistered, vatRateBps, pricesIncludeVat };
  const terms = { locale, vat, ...frozenParties(uow, both) };
  return { terms, numberPattern: both.practice.quoteNumberPattern };
}

/** What a draft would print now. */
export function draftDocument(uow: UnitOfWork, row: QuoteRow, lines: StoredLine[], terms: QuoteTerms): DocumentData {
  return quoteDocument({
    ...row,
    draft: true,
    number: null,
    issueDate: uow.today,
    lines,
    terms,
    ...bothTotals(lines, uow.practice),
  });
}

/** What sending would print now, marked as a draft; of a sent quote what it did print. Throws `not_found`. */
export async function quoteAsItPrints(uow: UnitOfWork, id: string): Promise<DocumentData> {
  const row = await quoteRow(uow, id, { lock: false });
  if (row.sentAt !== null) return printOf(uow, 'quote', id);
  const { terms } = await termsOfToday(uow, row.clientId);
  return draftDocument(uow, row, await linesOf(uow, id), terms);
}

/** Throws `not_found`, `quote_sent`. */
export async function draftToPreview(uow: UnitOfWork, id: string): Promise<DocumentData> {
  const document = await quoteAsItPrints(uow, id);
  if (!document.draft) throw new AppError('quote_sent', 'This quote was sent: its PDF is at /pdf.');
  return document;
}
