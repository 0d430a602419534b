import type { QuoteStatus } from '@atlasos/domain';
import { containing } from '../../../platform/database/like.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { idCursor } from '../../../platform/http/id-cursor.js';
import { encodeCursor, toPage, type Page, type PageQuery } from '../../../platform/http/paging.js';
import { documentFacts, NO_FACTS, type DocumentFacts } from '../../documents/index.js';
import { FROM_QUOTES, QUOTE_COLUMNS, statusOf, type QuoteRow } from '../persistence/quote-row.js';

export interface QuoteFilter {
  status?: QuoteStatus;
  clientId?: string;
  /** Issue date; a draft counts as of today. */
  from?: string;
  to?: string;
  q?: string;
}

export type ListedQuote = QuoteRow & DocumentFacts & { status: QuoteStatus; decidedAt: Date | null };

/** `$2` is today: an expired quote is a sent one after its last day. */
const WHERE = `
  q.practice_id = $1 AND ($3::text IS NULL OR $3 = CASE WHEN q.status = 'sent' AND q.valid_until < $2::date THEN 'expired' ELSE q.status END)
  AND ($4::uuid IS NULL OR q.client_id = $4) AND ($5::date IS NULL OR coalesce(q.issue_date, $2::date) >= $5)
  AND ($6::date IS NULL OR coalesce(q.issue_date, $2::date) <= $6)
  AND ($7::text IS NULL OR lower(q.number) LIKE $7 OR lower(c.name) LIKE $7
    OR EXISTS (SELECT FROM quote_lines l WHERE l.practice_id = $1 AND l.quote_id = q.id AND lower(l.description) LIKE $7))`;

const params = (uow: UnitOfWork, filter: QuoteFilter): unknown[] => [
  uow.practiceId,
  uow.today,
  filter.status ?? null,
  filter.clientId ?? null,
  filter.from ?? null,
  filter.to ?? null,
  filter.q ? containing(filter.q) : null,
];

/** Newest first. */
export async function listQuotes(uow: UnitOfWork, filter: QuoteFilter, page: PageQuery): Promise<Page<ListedQuote>> {
  const rows = await uow.query<QuoteRow & { decidedAt: Date | null }>(
    `SELECT ${QUOTE_COLUMNS},
       (SELECT d.decided_at FROM quote_decisions d WHERE d.practice_id = q.practice_id AND d.quote_id = q.id) AS "decidedAt"
     ${FROM_QUOTES} WHERE ${WHERE} AND ($8::uuid IS NULL OR q.id < $8) ORDER BY q.id DESC LIMIT $9`,
    [...params(uow, filter), idCursor(page.cursor), page.limit + 1],
  );
  const facts = await documentFacts(
    uow,
    'quote',
    rows.flatMap(({ id, sentAt }) => (sentAt === null ? [] : [id])),
  );
  return toPage(
    rows,
    page.limit,
    (row) => ({ ...row, ...(facts.get(row.id) ?? NO_FACTS), sentAt: row.sentAt, status: statusOf(row, uow.today) }),
    ({ id }) => encodeCursor([id]),
  );
}

export interface QuoteTotals {
  [column: string]: unknown;
  count: number;
  draftCount: number;
  openCount: number;
  /** Sent and not answered, without options. */
  openMinor: number;
  acceptedCount: number;
  acceptedMinor: number;
}

/** The sums of all that a filter finds, not of one page. */
export async function quoteTotals(uow: UnitOfWork, filter: QuoteFilter): Promise<QuoteTotals> {
  const open = `q.status = 'sent' AND (q.valid_until IS NULL OR q.valid_until >= $2::date)`;
  const row = await uow.first<QuoteTotals>(
    `SELECT count(*)::int AS count, (count(*) FILTER (WHERE q.status = 'draft'))::int AS "draftCount",
       (count(*) FILTER (WHERE ${open}))::int AS "openCount", coalesce(sum(q.total_minor) FILTER (WHERE ${open}), 0)::bigint AS "openMinor",
       (count(d.quote_id))::int AS "acceptedCount", coalesce(sum(d.total_minor), 0)::bigint AS "acceptedMinor"
     ${FROM_QUOTES} LEFT JOIN quote_decisions d ON d.practice_id = q.practice_id AND d.quote_id = q.id AND d.kind = 'accepted'
     WHERE ${WHERE}`,
    params(uow, filter),
  );
  return row!;
}
