import { quoteStatus, type StoredQuoteStatus } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeDateId, encodeDateId } from '../../../platform/http/date-id-cursor.js';
import { toPage, type PageQuery } from '../../../platform/http/paging.js';

interface PortalQuoteRow {
  [column: string]: unknown;
  id: string;
  number: string;
  title: string | null;
  stored: StoredQuoteStatus;
  issueDate: string;
  validUntil: string | null;
  currency: string;
  totalMinor: number | null;
  fullTotalMinor: number | null;
  decidedAt: Date | null;
}

/** That work has begun is no business of the offer any more. */
export type PortalQuoteStatus = 'sent' | 'accepted' | 'declined' | 'expired' | 'superseded';

export function portalStatus(quote: { stored: StoredQuoteStatus; validUntil: string | null }, today: string) {
  const status = quoteStatus({ status: quote.stored, validUntil: quote.validUntil }, today);
  return (status === 'converted' ? 'accepted' : status) as PortalQuoteStatus;
}

/**
 * Offers that were made to the client; row-level security leaves out all others. The sums are those of the print, which a quote
 * that was replaced has no more; of an accepted one what was accepted.
 */
const QUOTES = `
  SELECT q.id, q.number, q.status AS stored, q.issue_date AS "issueDate", q.valid_until AS "validUntil", q.currency,
    d.data #>> '{sections,0,rows,0,description}' AS title,
    coalesce(a.total_minor, (d.data #>> '{totals,totalMinor}')::bigint) AS "totalMinor",
    coalesce(a.total_minor, (d.data ->> 'withOptionsMinor')::bigint, (d.data #>> '{totals,totalMinor}')::bigint) AS "fullTotalMinor",
    c.decided_at AS "decidedAt"
  FROM quotes q
  LEFT JOIN document_prints d ON d.practice_id = q.practice_id AND d.document_kind = 'quote' AND d.document_id = q.id
  LEFT JOIN quote_decisions c ON c.practice_id = q.practice_id AND c.quote_id = q.id
  LEFT JOIN quote_decisions a ON a.practice_id = q.practice_id AND a.quote_id = q.id AND a.kind = 'accepted'
  WHERE q.practice_id = $1 AND q.client_id = app_client_id()`;

const TO_ANSWER_MAX = 50;

/** Newest first. */
export async function portalQuotes(uow: UnitOfWork, { limit, cursor }: PageQuery) {
  const after = decodeDateId(cursor);
  const rows = await uow.query<PortalQuoteRow>(
    `${QUOTES} ${after ? 'AND (q.issue_date, q.id) < ($3, $4)' : ''} ORDER BY q.issue_date DESC, q.id DESC LIMIT $2`,
    [uow.practiceId, limit + 1, ...(after ? [after.date, after.id] : [])],
  );
  return toPage(
    rows,
    limit,
    (row) => presentQuote(uow, row),
    (row) => encodeDateId({ date: row.issueDate, id: row.id }),
  );
}

/** What waits for an answer, the soonest to expire first. */
export async function quotesToAnswer(uow: UnitOfWork) {
  const rows = await uow.query<PortalQuoteRow>(
    `${QUOTES} AND q.status = 'sent' AND (q.valid_until IS NULL OR q.valid_until >= $2)
     ORDER BY q.valid_until NULLS LAST, q.id LIMIT ${TO_ANSWER_MAX}`,
    [uow.practiceId, uow.today],
  );
  return rows.map((row) => presentQuote(uow, row));
}

function presentQuote(uow: UnitOfWork, { stored, decidedAt, ...row }: PortalQuoteRow) {
  const status = portalStatus({ stored, validUntil: row.validUntil }, uow.today);
  return { ...row, status, title: row.title ?? '', decidedAt: decidedAt?.toISOString() ?? null };
}
