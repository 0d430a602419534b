import type { UnitOfWork } from '../database/unit-of-work.js';
import { LEASE_SECONDS } from '../outbox/outbox-rows.js';

export interface QueuedKind extends Record<string, unknown> {
  kind: string;
  waitingCount: number;
  activeCount: number;
  delayedCount: number;
  failedCount: number;
  doneCount: number;
  oldestAt: Date | null;
  nextAt: Date | null;
  lastError: string | null;
}

/**
 * The outbox of the practice by kind. A row in a worker's hands has a lease, which ends within seconds unless the worker renews it; what
 * is due later than that waits for its next try.
 */
export const queuedKinds = (uow: UnitOfWork): Promise<QueuedKind[]> =>
  uow.query<QueuedKind>(
    `SELECT kind,
       count(*) FILTER (WHERE state = 'waiting')::int AS "waitingCount", count(*) FILTER (WHERE state = 'active')::int AS "activeCount",
       count(*) FILTER (WHERE state = 'delayed')::int AS "delayedCount", count(*) FILTER (WHERE state = 'failed')::int AS "failedCount",
       count(*) FILTER (WHERE state = 'done')::int AS "doneCount",
       min(created_at) FILTER (WHERE state IN ('waiting', 'active')) AS "oldestAt",
       min(next_at) FILTER (WHERE state = 'delayed') AS "nextAt",
       (array_agg(last_error ORDER BY next_at) FILTER (WHERE state = 'delayed' AND last_error IS NOT NULL))[1] AS "lastError"
     FROM (
       SELECT kind, created_at, next_at, last_error,
         CASE WHEN done_at IS NOT NULL THEN 'done' WHEN dead_at IS NOT NULL THEN 'failed'
           WHEN next_at > clock_timestamp() + make_interval(secs => $2) THEN 'delayed'
           WHEN attempts > 0 AND next_at > clock_timestamp() THEN 'active' ELSE 'waiting' END AS state
       FROM outbox WHERE practice_id = $1 AND (done_at IS NULL OR done_at > clock_timestamp() - interval '1 day')) o
     GROUP BY kind ORDER BY kind`,
    [uow.practiceId, LEASE_SECONDS],
  );
