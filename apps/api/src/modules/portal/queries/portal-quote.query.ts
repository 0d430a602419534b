import type { DisbursementKind, QuoteLineKind, StoredQuoteStatus, TaxCode, VatSettings } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import type { DocumentData } from '../../../platform/pdf/index.js';
import { printOf } from '../../documents/index.js';
import { portalStatus, type PortalQuoteStatus } from './portal-quotes.query.js';
import { practiceMark, type PracticeMark } from './practice-mark.query.js';

interface Head {
  [column: string]: unknown;
  id: string;
  number: string;
  stored: StoredQuoteStatus;
  issueDate: string;
  validUntil: string | null;
  currency: string;
  vat: VatSettings;
  locale: string;
  practiceName: string;
  clientName: string;
  replacedById: string | null;
}

export interface OfferedLine {
  [column: string]: unknown;
  id: string;
  kind: QuoteLineKind;
  description: string;
  estimatedMinutes: number | null;
  hourlyRateMinor: number | null;
  quantityMilli: number | null;
  unitPriceMinor: number | null;
  amountMinor: number;
  taxCode: TaxCode;
  disbursementKind: DisbursementKind | null;
  optional: boolean;
}

export interface Answer {
  [column: string]: unknown;
  kind: 'accepted' | 'declined';
  name: string;
  at: Date;
  optionalLineIds: string[];
  netMinor: number;
  vatMinor: number;
  totalMinor: number;
  pdfSha256: string | null;
}

export interface PortalQuote {
  head: Head;
  status: PortalQuoteStatus;
  today: string;
  mark: PracticeMark;
  /** What it offers; undefined once a newer version replaced it: then only that is told. */
  offer: { print: DocumentData; lines: OfferedLine[]; answer: Answer | undefined } | undefined;
}

/** An offer and what was said to it. Throws `not_found` for one that this transaction does not see, and for a draft. */
export async function portalQuote(uow: UnitOfWork, id: string): Promise<PortalQuote> {
  const head = await uow.first<Head>(
    `SELECT q.id, q.number, q.status AS stored, q.issue_date AS "issueDate", q.valid_until AS "validUntil", q.currency,
       q.terms -> 'vat' AS vat, q.terms ->> 'locale' AS locale, q.terms #>> '{supplier,name}' AS "practiceName",
       q.terms #>> '{recipient,name}' AS "clientName",
       (SELECT r.id FROM quotes r WHERE r.practice_id = q.practice_id AND r.revises_id = q.id AND r.status <> 'draft') AS "replacedById"
     FROM quotes q WHERE q.practice_id = $1 AND q.id = $2 AND q.status <> 'draft'`,
    [uow.practiceId, id],
  );
  if (!head) throw notFound();
  const status = portalStatus(head, uow.today);
  const common = { head, status, today: uow.today, mark: await practiceMark(uow) };
  if (status === 'superseded') return { ...common, offer: undefined };
  const print = await printOf(uow, 'quote', id);
  const lines = await uow.query<OfferedLine>(
    `SELECT id, kind, description, estimated_minutes AS "estimatedMinutes", hourly_rate_minor AS "hourlyRateMinor",
       quantity_milli AS "quantityMilli", unit_price_minor AS "unitPriceMinor", amount_minor AS "amountMinor", tax_code AS "taxCode",
       disbursement_kind AS "disbursementKind", optional
     FROM quote_lines WHERE practice_id = $1 AND quote_id = $2 ORDER BY position`,
    [uow.practiceId, id],
  );
  const answer = await uow.first<Answer>(
    `SELECT kind, name, decided_at AS at, option_line_ids AS "optionalLineIds", net_minor AS "netMinor", vat_minor AS "vatMinor",
       total_minor AS "totalMinor", encode(pdf_sha256, 'hex') AS "pdfSha256"
     FROM quote_decisions WHERE practice_id = $1 AND quote_id = $2`,
    [uow.practiceId, id],
  );
  return { ...common, offer: { print, lines, answer } };
}

/** The same for who came by a link. Throws also `quote_superseded`: whoever has the old link is told to look for the new one. */
export async function currentQuote(uow: UnitOfWork, id: string): Promise<PortalQuote> {
  const quote = await portalQuote(uow, id);
  if (quote.offer) return quote;
  throw new AppError(
    'quote_superseded',
    `A newer version replaces quote ${quote.head.number}. It comes with a mail of its own.`,
  );
}
