import type { Database } from '../database/database.js';
import { prepared } from '../database/prepared.js';
import type { JobKind } from './job-kinds.js';

/** How long a row that was handed over is left alone. A worker renews it while it works, so only a dead one lets it lapse. */
export const LEASE_SECONDS = 10;

export interface DueRow {
  practiceId: string;
  id: string;
  kind: JobKind;
  /** Tries begun so far: the fence by which only one of two equal jobs begins the next. */
  attempts: number;
}

export interface BegunRow {
  kind: JobKind;
  payload: unknown;
  requestId: string | null;
}

const CLAIM_DUE = prepared(`
  WITH due AS MATERIALIZED (
    SELECT practice_id, id FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND next_at <= clock_timestamp()
    ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED)
  UPDATE outbox o SET next_at = clock_timestamp() + make_interval(secs => $2) FROM due
  WHERE o.practice_id = due.practice_id AND o.id = due.id
  RETURNING o.practice_id AS "practiceId", o.id, o.kind, o.attempts`);
const OF_TRY = `WHERE practice_id = $1 AND id = $2 AND attempts = $3 AND done_at IS NULL AND dead_at IS NULL`;
const BEGIN = prepared(`
  UPDATE outbox SET attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => $4) ${OF_TRY}
  RETURNING kind, payload, request_id AS "requestId"`);
const DONE = prepared(`UPDATE outbox SET done_at = clock_timestamp(), last_error = NULL ${OF_TRY}`);
const NOT_DONE = prepared(`
  UPDATE outbox SET last_error = $4, next_at = clock_timestamp() + make_interval(secs => coalesce($5, 0)),
    dead_at = CASE WHEN $5::float8 IS NULL THEN clock_timestamp() END ${OF_TRY}`);

/** Takes what is due in all practices, oldest first, and leases it. Two relays never take the same row. */
export const claimDue = (database: Database, limit: number): Promise<DueRow[]> =>
  database.acrossPractices<DueRow>(CLAIM_DUE, [limit, LEASE_SECONDS]);

/** Puts rows back that could not be handed over. One whose next try has begun all the same is left alone. */
export const giveBack = (
  database: Database,
  rows: Array<Pick<DueRow, 'id' | 'attempts'>>,
  afterSeconds: number,
): Promise<unknown> =>
  database.acrossPractices(
    `UPDATE outbox SET next_at = clock_timestamp() + make_interval(secs => $3)
     WHERE (id, attempts) IN (SELECT * FROM unnest($1::uuid[], $2::int[])) AND done_at IS NULL AND dead_at IS NULL`,
    [rows.map(({ id }) => id), rows.map(({ attempts }) => attempts), afterSeconds],
  );

/** Says that these are still being worked on. */
export const renewLeases = (database: Database, ids: string[]): Promise<unknown> =>
  database.acrossPractices(
    `UPDATE outbox SET next_at = clock_timestamp() + make_interval(secs => $2) WHERE id = ANY($1::uuid[]) AND done_at IS NULL AND dead_at IS NULL`,
    [ids, LEASE_SECONDS],
  );

/** Begins the next try. Undefined when it was begun, done or buried already. */
export async function beginTry(
  database: Database,
  row: Pick<DueRow, 'practiceId' | 'id' | 'attempts'>,
): Promise<BegunRow | undefined> {
  const values = [row.practiceId, row.id, row.attempts, LEASE_SECONDS];
  return (await database.acrossPractices<BegunRow>(BEGIN, values))[0];
}

/** What became of try number `attempt`. A later try that has begun meanwhile is left alone. */
export async function settleTry(
  database: Database,
  row: { practiceId: string; id: string; attempt: number },
  outcome: { done: true } | { done: false; error: string; retryInSeconds: number | null },
): Promise<void> {
  const key = [row.practiceId, row.id, row.attempt];
  if (outcome.done) await database.acrossPractices(DONE, key);
  else await database.acrossPractices(NOT_DONE, [...key, outcome.error.slice(0, 1000), outcome.retryInSeconds]);
}
