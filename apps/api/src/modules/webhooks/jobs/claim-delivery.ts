import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { TryAgainLater } from '../../../platform/outbox/job-handler.js';

const AT_ONCE = 2;
const AT_ONCE_WHILE_FAILING = 1;
/** Longer than any request takes: after it, whoever sent it is dead. */
const LEASE_SECONDS = 30;
/** A queue before one endpoint moves on at about this pace; who waits further back looks again later. */
const PER_SECOND = 100;
const AHEAD_MAX = 5_000;

export interface ClaimedDelivery {
  [column: string]: unknown;
  id: string;
  endpointId: string;
  url: string;
  secret: Buffer;
  previousSecret: Buffer | null;
  attempt: number;
  eventId: string;
  event: string;
  objectId: string;
  sequence: number;
  data: unknown;
  createdAt: Date;
}

interface EndpointState {
  [column: string]: unknown;
  id: string;
  enabled: boolean;
  failures: number;
  restsSeconds: number | null;
}

/**
 * Takes a delivery for one request. The endpoint's row is locked meanwhile, so that two workers never count the same free place,
 * but not its key: who makes a delivery for it waits for no worker.
 * Undefined when there is nothing to send any more. Throws `TryAgainLater` while the endpoint rests or is busy.
 */
export async function claimDelivery(uow: UnitOfWork, deliveryId: string): Promise<ClaimedDelivery | undefined> {
  const endpoint = await uow.first<EndpointState>(
    `SELECT e.id, e.enabled AND e.deleted_at IS NULL AS enabled, e.failures,
       extract(epoch FROM e.rests_until - clock_timestamp())::float8 AS "restsSeconds"
     FROM webhook_endpoints e
     WHERE e.practice_id = $1 AND e.id = (SELECT endpoint_id FROM webhook_deliveries WHERE practice_id = $1 AND id = $2)
     FOR NO KEY UPDATE OF e`,
    [uow.practiceId, deliveryId],
  );
  if (!endpoint) return undefined;
  if (!endpoint.enabled) {
    await giveUp(uow, deliveryId, 'The endpoint is switched off.');
    return undefined;
  }
  if ((endpoint.restsSeconds ?? 0) > 0) throw new TryAgainLater(endpoint.restsSeconds!, 'The endpoint rests.');
  // A statement of its own: it must see what was taken while the lock was waited for.
  const sending = await sendingNow(uow, endpoint.id);
  if (sending >= (endpoint.failures > 0 ? AT_ONCE_WHILE_FAILING : AT_ONCE))
    throw new TryAgainLater(1 + (await ahead(uow, endpoint.id, deliveryId)) / PER_SECOND, 'The endpoint is busy.');
  return (await take(uow, deliveryId)) ?? sentBySomebody(uow, deliveryId);
}

/** The delivery that has waited longest for an endpoint which has just taken one, in the place of that one. */
export async function claimNext(uow: UnitOfWork, endpointId: string): Promise<ClaimedDelivery | undefined> {
  const next = await uow.first<{ id: string }>(
    `SELECT d.id FROM webhook_deliveries d JOIN webhook_endpoints e ON e.practice_id = d.practice_id AND e.id = d.endpoint_id
     WHERE d.practice_id = $1 AND d.endpoint_id = $2 AND d.state = 'waiting' AND d.attempts = 0 AND d.sending_until IS NULL AND e.enabled
     ORDER BY d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`,
    [uow.practiceId, endpointId],
  );
  return next && take(uow, next.id);
}

const take = (uow: UnitOfWork, deliveryId: string): Promise<ClaimedDelivery | undefined> =>
  uow.first<ClaimedDelivery>(
    `UPDATE webhook_deliveries d SET attempts = d.attempts + 1, sending_until = clock_timestamp() + make_interval(secs => $3),
       first_tried_at = coalesce(d.first_tried_at, app_now())
     FROM webhook_endpoints e
     WHERE d.practice_id = $1 AND d.id = $2 AND d.state = 'waiting' AND coalesce(d.sending_until < clock_timestamp(), true)
       AND e.practice_id = d.practice_id AND e.id = d.endpoint_id
     RETURNING d.id, e.id AS "endpointId", e.url, e.secret, CASE WHEN e.previous_until > app_now() THEN e.previous_secret END AS "previousSecret",
       d.attempts AS attempt, d.event_id AS "eventId", d.event, d.object_id AS "objectId", d.sequence::int, d.data, d.created_at AS "createdAt"`,
    [uow.practiceId, deliveryId, LEASE_SECONDS],
  );

/** Whoever has it under way may die with it: only what is settled is done. */
async function sentBySomebody(uow: UnitOfWork, deliveryId: string): Promise<undefined> {
  const waiting = await uow.first(
    `SELECT 1 FROM webhook_deliveries WHERE practice_id = $1 AND id = $2 AND state = 'waiting'`,
    [uow.practiceId, deliveryId],
  );
  if (waiting) throw new TryAgainLater(LEASE_SECONDS, 'It is being sent.');
}

async function sendingNow(uow: UnitOfWork, endpointId: string): Promise<number> {
  const row = await uow.first<{ count: number }>(
    `SELECT count(*)::int AS count FROM webhook_deliveries
     WHERE practice_id = $1 AND endpoint_id = $2 AND sending_until > clock_timestamp()`,
    [uow.practiceId, endpointId],
  );
  return row!.count;
}

async function ahead(uow: UnitOfWork, endpointId: string, deliveryId: string): Promise<number> {
  const row = await uow.first<{ count: number }>(
    `SELECT count(*)::int AS count FROM (
       SELECT 1 FROM webhook_deliveries
       WHERE practice_id = $1 AND endpoint_id = $2 AND state = 'waiting' AND id < $3 LIMIT $4) waiting`,
    [uow.practiceId, endpointId, deliveryId, AHEAD_MAX],
  );
  return row!.count;
}

export const giveUp = (uow: UnitOfWork, deliveryId: string, reason: string): Promise<number> =>
  uow.execute(
    `UPDATE webhook_deliveries SET state = 'failed', last_error = $3, settled_at = app_now(), sending_until = NULL
     WHERE practice_id = $1 AND id = $2 AND state = 'waiting'`,
    [uow.practiceId, deliveryId, reason],
  );
