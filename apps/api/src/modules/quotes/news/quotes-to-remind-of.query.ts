import { addDays } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/**
 * Quotes that run out within `days` and whose client was neither reminded nor left out, whenever the practice was told of them. The
 * mail has its own mark in the row of the notice, so a reminder that is switched on after the notice still leaves.
 */
export async function quotesToRemindOf(uow: UnitOfWork, days: number): Promise<Array<{ quoteId: string }>> {
  return uow.query<{ quoteId: string }>(
    `SELECT q.id AS "quoteId"
     FROM quotes q
     JOIN quote_news n ON n.practice_id = $1 AND n.quote_id = q.id AND n.kind = 'runs_out'
     WHERE q.practice_id = $1 AND q.status = 'sent' AND q.valid_until BETWEEN $2 AND $3
       AND (q.sent_at AT TIME ZONE $5)::date <= q.valid_until - $4::int
       AND num_nonnulls(n.delivery_id, n.dropped) = 0
     ORDER BY q.valid_until, q.id`,
    [uow.practiceId, uow.today, addDays(uow.today, days), days, uow.practice.timezone],
  );
}
