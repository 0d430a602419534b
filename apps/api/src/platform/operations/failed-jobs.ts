import { audit } from '../audit/audit.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { AppError, notFound } from '../errors/app-error.js';
import { idCursor } from '../http/id-cursor.js';
import { encodeCursor, toPage, type PageQuery } from '../http/paging.js';
import { RETRIED_ELSEWHERE } from '../outbox/job-kinds.js';

interface JobRow {
  [column: string]: unknown;
  id: string;
  kind: string;
  createdAt: Date;
  failedAt: Date | null;
  attempts: number;
  error: string | null;
  requestId: string | null;
  canRetry: boolean;
}

const columns = (
  elsewhere: string,
) => `id, kind, created_at AS "createdAt", dead_at AS "failedAt", attempts, last_error AS error,
  request_id AS "requestId", kind <> ALL (${elsewhere}::text[]) AS "canRetry"`;

/** What was given up, newest first. */
export async function failedJobs(uow: UnitOfWork, query: PageQuery) {
  const rows = await uow.query<JobRow>(
    `SELECT ${columns('$4')} FROM outbox WHERE practice_id = $1 AND dead_at IS NOT NULL AND ($2::uuid IS NULL OR id < $2)
     ORDER BY id DESC LIMIT $3`,
    [uow.practiceId, idCursor(query.cursor), query.limit + 1, RETRIED_ELSEWHERE],
  );
  return toPage(
    rows,
    query.limit,
    (row) => row,
    ({ id }) => encodeCursor([id]),
  );
}

/** Due again at once, with all its tries. Asking twice is asking once. Throws `job_retried_elsewhere`. */
export async function retryJob(uow: UnitOfWork, id: string): Promise<JobRow> {
  const job = await uow.first<JobRow>(
    `SELECT ${columns('$3')} FROM outbox WHERE practice_id = $1 AND id = $2 AND done_at IS NULL FOR UPDATE`,
    [uow.practiceId, id, RETRIED_ELSEWHERE],
  );
  if (!job) throw notFound();
  if (!job.canRetry)
    throw new AppError(
      'job_retried_elsewhere',
      'Nobody knows whether this mail arrived. Open its document and send it again if it has not.',
    );
  if (job.failedAt === null) return job;
  await uow.execute(
    `UPDATE outbox SET dead_at = NULL, attempts = 0, next_at = clock_timestamp() WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, id],
  );
  await audit(uow, {
    action: 'job.retried',
    entity: 'job',
    entityId: id,
    before: { kind: job.kind, error: job.error },
  });
  return { ...job, failedAt: null, attempts: 0 };
}
