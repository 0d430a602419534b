import { quoteStatus, type QuoteStatus, type StoredQuoteStatus, type VatSettings } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import type { DocumentRecipient, DocumentSupplier } from '../../../platform/pdf/index.js';

/** What a sent quote keeps of the settings and parties of its day. */
export interface QuoteTerms {
  locale: string;
  vat: VatSettings;
  supplier: DocumentSupplier;
  recipient: DocumentRecipient;
}

/** A quote without its lines. */
export interface QuoteRow {
  [column: string]: unknown;
  id: string;
  version: number;
  clientId: string;
  clientName: string;
  stored: StoredQuoteStatus;
  number: string | null;
  revision: number;
  revisesId: string | null;
  revisedById: string | null;
  engagementId: string | null;
  issueDate: string | null;
  validUntil: string | null;
  paymentTermsDays: number | null;
  notes: string;
  conditions: string;
  currency: string;
  netMinor: number;
  vatMinor: number;
  totalMinor: number;
  fullTotalMinor: number;
  terms: QuoteTerms | null;
  sentAt: Date | null;
  createdAt: Date;
}

/** Columns of `FROM_QUOTES`. */
export const QUOTE_COLUMNS = `
  q.id, q.version, q.client_id AS "clientId", c.name AS "clientName", q.status AS stored, q.number, q.revision, q.revises_id AS "revisesId",
  (SELECT r.id FROM quotes r WHERE r.practice_id = q.practice_id AND r.revises_id = q.id) AS "revisedById",
  (SELECT e.id FROM engagements e WHERE e.practice_id = q.practice_id AND e.quote_id = q.id) AS "engagementId",
  q.issue_date AS "issueDate", q.valid_until AS "validUntil", q.payment_terms_days AS "paymentTermsDays", q.notes, q.conditions, q.currency,
  q.net_minor AS "netMinor", q.vat_minor AS "vatMinor", q.total_minor AS "totalMinor", q.full_total_minor AS "fullTotalMinor",
  q.terms, q.sent_at AS "sentAt", q.created_at AS "createdAt"`;
export const FROM_QUOTES = `FROM quotes q JOIN clients c ON c.practice_id = q.practice_id AND c.id = q.client_id`;

/** `lock` keeps everybody else from changing it until the transaction ends. Throws `not_found`. */
export async function quoteRow(uow: UnitOfWork, id: string, options: { lock: boolean }): Promise<QuoteRow> {
  const row = await uow.first<QuoteRow>(
    `SELECT ${QUOTE_COLUMNS} ${FROM_QUOTES} WHERE q.practice_id = $1 AND q.id = $2 ${options.lock ? 'FOR UPDATE OF q' : ''}`,
    [uow.practiceId, id],
  );
  if (!row) throw notFound();
  return row;
}

export const statusOf = (row: QuoteRow, today: string): QuoteStatus =>
  quoteStatus({ status: row.stored, validUntil: row.validUntil }, today);
