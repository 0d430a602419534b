import { addDays } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** What there is to tell of a quote that nobody answered. */
export const QUOTE_NEWS = ['runs_out', 'expired'] as const;
export type QuoteNews = (typeof QUOTE_NEWS)[number];

export interface UnansweredQuote {
  [column: string]: unknown;
  quoteId: string;
  kind: QuoteNews;
  clientId: string;
  clientName: string;
  number: string;
  validUntil: string;
  totalMinor: number;
}

/**
 * Writes down what is new about quotes that wait for an answer, each once by the key of the table, and answers it. A quote runs out
 * from `days` before its last day on, unless it was sent after that day; it has expired the day after.
 */
export async function writeDownUnanswered(uow: UnitOfWork, days: number): Promise<UnansweredQuote[]> {
  return uow.query<UnansweredQuote>(
    `WITH waiting AS (
       SELECT q.id, CASE WHEN q.valid_until < $2 THEN 'expired' ELSE 'runs_out' END AS kind
       FROM quotes q
       WHERE q.practice_id = $1 AND q.status = 'sent' AND q.valid_until <= $3
         AND (q.valid_until < $2 OR (q.sent_at AT TIME ZONE $5)::date <= q.valid_until - $4::int)
     ), written AS (
       INSERT INTO quote_news (practice_id, quote_id, kind) SELECT $1, id, kind FROM waiting ORDER BY id
       ON CONFLICT (practice_id, quote_id, kind) DO NOTHING RETURNING quote_id, kind
     )
     SELECT w.quote_id AS "quoteId", w.kind, q.client_id AS "clientId", coalesce(q.terms->'recipient'->>'name', c.name) AS "clientName",
       q.number, q.valid_until AS "validUntil", q.total_minor AS "totalMinor"
     FROM written w
     JOIN quotes q ON q.practice_id = $1 AND q.id = w.quote_id
     JOIN clients c ON c.practice_id = $1 AND c.id = q.client_id
     ORDER BY q.valid_until, q.id`,
    [uow.practiceId, uow.today, addDays(uow.today, days), days, uow.practice.timezone],
  );
}
