import { prepared } from '../../../platform/database/prepared.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { OutAnswer, OutRequest } from '../../../platform/http-out/http-out.js';
import { retryDelaySeconds } from '../../../platform/outbox/backoff.js';
import type { Outbox } from '../../../platform/outbox/outbox.js';
import type { ClaimedDelivery } from './claim-delivery.js';

/** What failed for so long is given up. */
const DAYS_MAX = 3;
const GONE = 410;
const SUCCESS_LAG_SECONDS = 10;
const ANSWER_CHARS_MAX = 4_000;

/** Why an answer counts as failed; null for success. */
function failureOf(answer: OutAnswer): string | null {
  if (answer.state === 'failed') return answer.reason;
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  if (status === GONE) return 'The endpoint answered 410: it wants nothing any more.';
  if (status >= 300 && status < 400) return `The endpoint answered ${status}; redirects are not followed.`;
  return `The endpoint answered ${status}.`;
}

/** PostgreSQL holds no NUL, and a half character at the cut is none. */
const storable = (text: string) => Buffer.from(text.replaceAll('\u0000', '').slice(0, ANSWER_CHARS_MAX)).toString();

const IS_LOST = `($6::boolean OR first_tried_at <= app_now() - make_interval(days => $7))`;
/**
 * While all goes well, the time of the endpoint's last success may lag behind: its row would be written, and waited for, with each
 * delivery.
 */
const SETTLE = prepared(`
  WITH tried AS (
    INSERT INTO webhook_attempts (practice_id, delivery_id, attempt, duration_ms, request, status, answer, error)
    VALUES ($1, $2, $3, $8, $9, $4, $10, $5)
  ), settled AS (
    UPDATE webhook_deliveries SET sending_until = NULL, last_status = $4, last_error = $5,
      state = CASE WHEN $5::text IS NULL THEN 'delivered' WHEN ${IS_LOST} THEN 'failed' ELSE 'waiting' END,
      settled_at = CASE WHEN $5::text IS NULL OR ${IS_LOST} THEN app_now() END
    WHERE practice_id = $1 AND id = $2 AND attempts = $3 AND state = 'waiting'
    RETURNING state, first_tried_at
  ), succeeded AS (
    UPDATE webhook_endpoints SET failures = 0, rests_until = NULL, last_success_at = app_now()
    WHERE practice_id = $1 AND id = $11 AND EXISTS (SELECT FROM settled WHERE state = 'delivered')
      AND (failures > 0 OR rests_until IS NOT NULL OR coalesce(last_success_at < app_now() - make_interval(secs => $12), true))
  )
  SELECT state, first_tried_at AS "firstTriedAt" FROM settled`);

export interface Settlement {
  isTaken: boolean;
  /** In how many seconds the next try is due; undefined when there is none. */
  delaySeconds?: number | undefined;
}

/** Records one request and what follows from it. */
export async function settleDelivery(
  uow: UnitOfWork,
  outbox: Outbox,
  claimed: ClaimedDelivery,
  sent: OutRequest,
  answer: OutAnswer,
): Promise<Settlement> {
  const deliveryId = claimed.id;
  const error = failureOf(answer)?.slice(0, 500) ?? null;
  const status = answer.state === 'answered' ? answer.status : null;
  const isGone = status === GONE;
  const settled = await uow.first<{ state: string; firstTriedAt: Date }>(SETTLE, [
    uow.practiceId,
    deliveryId,
    claimed.attempt,
    status,
    error,
    isGone,
    DAYS_MAX,
    answer.durationMs,
    JSON.stringify({ headers: sent.headers, body: sent.body }),
    answer.state === 'answered' ? storable(answer.body) : null,
    claimed.endpointId,
    SUCCESS_LAG_SECONDS,
  ]);
  if (!settled) return { isTaken: false };
  const isTaken = settled.state === 'delivered';
  if (!isTaken) await noteFailure(uow, outbox, claimed.endpointId, isGone, settled);
  return { isTaken, delaySeconds: settled.state === 'waiting' ? retryDelaySeconds(claimed.attempt) : undefined };
}

/** Each failure in a row makes the endpoint rest longer; the third day of nothing but failures switches it off. */
async function noteFailure(
  uow: UnitOfWork,
  outbox: Outbox,
  endpointId: string,
  isGone: boolean,
  { state, firstTriedAt }: { state: string; firstTriedAt: Date },
): Promise<void> {
  const endpoint = await uow.first<{ failures: number; silent: boolean }>(
    `UPDATE webhook_endpoints SET failures = failures + 1 WHERE practice_id = $1 AND id = $2
     RETURNING failures, coalesce(last_success_at < $3, true) AS silent`,
    [uow.practiceId, endpointId, firstTriedAt],
  );
  await uow.execute(
    `UPDATE webhook_endpoints SET rests_until = clock_timestamp() + make_interval(secs => $3) WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, endpointId, retryDelaySeconds(endpoint!.failures)],
  );
  if (!isGone && !(state === 'failed' && endpoint!.silent)) return;
  const switchedOff = await uow.execute(
    `UPDATE webhook_endpoints SET enabled = false, disabled_reason = $3, version = version + 1
     WHERE practice_id = $1 AND id = $2 AND enabled`,
    [uow.practiceId, endpointId, isGone ? 'gone' : 'failing'],
  );
  if (switchedOff > 0) await outbox.add(uow, 'webhook.tell_disabled', { endpointId });
}
