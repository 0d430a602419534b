import { computeQuoteTotals } from '@atlasos/domain';
import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { FreezePrint, storedPdf } from '../../documents/index.js';
import { linesOf, ruleLine } from '../persistence/quote-lines.js';
import { quoteRow, statusOf, type QuoteRow, type QuoteTerms } from '../persistence/quote-row.js';
import { insertDecision } from '../persistence/quote-decision.js';
import { certificateDocument } from '../print/certificate-document.js';
import { setStatus } from './set-status.js';
import { tellOfDecision } from './tell-of-decision.js';

/** Who says it, and from where. */
export interface Decider {
  /** As typed. */
  name: string;
  /** Network address of the request. */
  address: string;
  /** The contact who is signed in; null for who came by a link, and on the client's word. */
  contactId: string | null;
  onClientsWord: boolean;
}

export interface Acceptance extends Decider {
  optionalLineIds: readonly string[];
}

export interface Refusal extends Decider {
  reason: string;
}

type SentQuote = QuoteRow & { number: string; issueDate: string; terms: QuoteTerms };

/** Locks a quote that waits for an answer. Everything else is a clear refusal (DOMAIN rule 39). */
async function openForDecision(uow: UnitOfWork, id: string): Promise<SentQuote> {
  const row = await quoteRow(uow, id, { lock: true });
  const status = statusOf(row, uow.today);
  const { number, issueDate, terms } = row;
  if (status === 'sent' && number !== null && issueDate !== null && terms !== null)
    return { ...row, number, issueDate, terms };
  if (status === 'draft') throw new AppError('quote_not_sent', 'This quote was not sent yet.');
  if (status === 'expired') throw new AppError('quote_expired', 'This quote has expired. Ask for a new one.');
  if (status === 'superseded')
    throw new AppError('quote_superseded', 'A newer version replaces this quote. Answer that one.');
  throw new AppError('quote_decided', `This quote is ${status === 'declined' ? 'declined' : 'accepted'} already.`);
}

/** What the client says to an offer, once: for the practitioner's routes and for the portal alike. */
@Injectable()
export class DecideQuote {
  constructor(private readonly freezePrint: FreezePrint) {}

  /**
   * Keeps who, when, from where, which options, the total and the hash of exactly the PDF that was accepted. The PDF must be
   * there: have it drawn first (`PdfOnRequest`), outside the transaction.
   * Throws `not_found`, `busy`, `quote_not_sent`, `quote_expired`, `quote_superseded`, `quote_decided`, `invalid_request`.
   */
  async accept(uow: UnitOfWork, id: string, acceptance: Acceptance): Promise<void> {
    const row = await openForDecision(uow, id);
    const lines = await linesOf(uow, id);
    const chosen = new Set(acceptance.optionalLineIds);
    const known = lines.filter((line) => chosen.has(line.id));
    if (known.length !== chosen.size) throw notFound();
    if (known.some(({ optional }) => !optional)) {
      const detail = 'names a line that is not optional';
      throw new AppError('invalid_request', 'Only optional lines are chosen; the others belong to the quote anyway.', {
        errors: [{ pointer: '/optionalLineIds', detail }],
      });
    }
    const pdf = await storedPdf(uow, 'quote', id);
    if (!pdf)
      throw new AppError('busy', 'The PDF of this quote is just being drawn. Try again in a moment.', {
        headers: { 'Retry-After': '1' },
      });
    const totals = computeQuoteTotals({ lines: lines.map(ruleLine), vat: row.terms.vat }, [...chosen]);
    await insertDecision(uow, row, { ...acceptance, kind: 'accepted', reason: '', totals, pdfSha256: pdf.sha256 });
    await setStatus(uow, row, 'accepted');
    const data = certificateDocument({
      ...row,
      quoteId: id,
      ...acceptance,
      acceptedAt: uow.now,
      timezone: uow.practice.timezone,
      pdfSha256: pdf.sha256,
      options: lines.filter(({ optional }) => optional).map((line) => ({ line, chosen: chosen.has(line.id) })),
      totals,
    });
    const { clientId, number } = row;
    await this.freezePrint.run(uow, {
      kind: 'certificate',
      documentId: id,
      clientId,
      number: `${number}-accepted`,
      data,
    });
    await tellOfDecision(uow, row, { ...acceptance, kind: 'accepted', totalMinor: totals.totalMinor });
  }

  /** Throws `not_found`, `quote_not_sent`, `quote_expired`, `quote_superseded`, `quote_decided`. */
  async decline(uow: UnitOfWork, id: string, refusal: Refusal): Promise<void> {
    const row = await openForDecision(uow, id);
    await insertDecision(uow, row, {
      ...refusal,
      kind: 'declined',
      optionalLineIds: [],
      totals: null,
      pdfSha256: null,
    });
    await setStatus(uow, row, 'declined');
    await tellOfDecision(uow, row, { ...refusal, kind: 'declined' });
  }
}
