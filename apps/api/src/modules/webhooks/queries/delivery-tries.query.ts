import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

const TRIES_MAX = 200;

export interface TryRow {
  [column: string]: unknown;
  attempt: number;
  at: Date;
  durationMs: number;
  request: { headers: Record<string, string>; body: string };
  status: number | null;
  answer: string | null;
  error: string | null;
}

/** Each request of a delivery and what came back, the latest first. */
export const deliveryTries = (uow: UnitOfWork, deliveryId: string): Promise<TryRow[]> =>
  uow.query<TryRow>(
    `SELECT attempt, at, duration_ms AS "durationMs", request, status, answer, error FROM webhook_attempts
     WHERE practice_id = $1 AND delivery_id = $2 ORDER BY attempt DESC LIMIT $3`,
    [uow.practiceId, deliveryId, TRIES_MAX],
  );
