import { prepared } from '../../../platform/database/prepared.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { TryAgainLater } from '../../../platform/outbox/job-handler.js';

const AT_ONCE = 2;
const AT_ONCE_WHILE_FAILING = 1;
/** Longer than any request takes: after it, whoever sent it is dead. */
const LEASE_SECONDS = 30;
/** Who waits behind others is taken along by who sends now, and looks for itself only after this and at this pace, should that one die. */
const BEHIND_SECONDS = 5;
const PER_SECOND = 20;
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
  restsSeconds: number | null;
  isBusy: boolean;
}

/**
 * Takes a delivery for one request. The endpoint's row is locked meanwhile, so that two workers never count the same free place,
 * but not its key: who makes a delivery for it waits for no worker. Nor does a worker wait: who finds it busy looks again later.
 * Undefined when there is nothing to send any more. Throws `TryAgainLater` while the endpoint rests or is busy.
 */
export async function claimDelivery(uow: UnitOfWork, deliveryId: string): Promise<ClaimedDelivery | undefined> {
  const endpoint = await endpointOf(uow, deliveryId);
  if (!endpoint) return undefined;
  if (!endpoint.enabled) {
    await giveUp(uow, deliveryId, 'The endpoint is switched off.');
    return undefined;
  }
  if ((endpoint.restsSeconds ?? 0) > 0) throw new TryAgainLater(endpoint.restsSeconds!, 'The endpoint rests.');
  if (endpoint.isBusy || !(await hasPlace(uow, endpoint.id)))
    throw new TryAgainLater(await secondsBehind(uow, endpoint.id, deliveryId), 'The endpoint is busy.');
  return (await take(uow, deliveryId)) ?? sentBySomebody(uow, deliveryId);
}

const IS_BUSY = `(SELECT count(*) FROM webhook_deliveries
  WHERE practice_id = e.practice_id AND endpoint_id = e.id AND sending_until > clock_timestamp())
  >= CASE WHEN e.failures > 0 THEN ${AT_ONCE_WHILE_FAILING} ELSE ${AT_ONCE} END`;

const NEXT = `
  SELECT d.id FROM webhook_deliveries d JOIN webhook_endpoints e ON e.practice_id = d.practice_id AND e.id = d.endpoint_id
  WHERE d.practice_id = $1 AND d.endpoint_id = $2 AND d.state = 'waiting' AND d.attempts = 0 AND d.sending_until IS NULL AND e.enabled
  ORDER BY d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`;

const taking = (id: string) =>
  prepared(`
  UPDATE webhook_deliveries d SET attempts = d.attempts + 1, sending_until = clock_timestamp() + make_interval(secs => $3),
    first_tried_at = coalesce(d.first_tried_at, app_now())
  FROM webhook_endpoints e
  WHERE d.practice_id = $1 AND d.id = ${id} AND d.state = 'waiting' AND coalesce(d.sending_until < clock_timestamp(), true)
    AND e.practice_id = d.practice_id AND e.id = d.endpoint_id
  RETURNING d.id, e.id AS "endpointId", e.url, e.secret, CASE WHEN e.previous_until > app_now() THEN e.previous_secret END AS "previousSecret",
    d.attempts AS attempt, d.event_id AS "eventId", d.event, d.object_id AS "objectId", d.sequence::int, d.data, d.created_at AS "createdAt"`);
const TAKE = taking('$2');
const TAKE_NEXT = taking(`(${NEXT})`);

const endpointOf = (uow: UnitOfWork, deliveryId: string): Promise<EndpointState | undefined> =>
  uow.first<EndpointState>(
    prepared(`SELECT e.id, e.enabled AND e.deleted_at IS NULL AS enabled,
       extract(epoch FROM e.rests_until - clock_timestamp())::float8 AS "restsSeconds", ${IS_BUSY} AS "isBusy"
     FROM webhook_endpoints e JOIN webhook_deliveries d ON d.practice_id = e.practice_id AND d.endpoint_id = e.id
     WHERE d.practice_id = $1 AND d.id = $2 AND d.state = 'waiting'`),
    [uow.practiceId, deliveryId],
  );

/** Counted in a statement of its own under the lock, so that it sees what was taken before. */
async function hasPlace(uow: UnitOfWork, endpointId: string): Promise<boolean> {
  const locked = await uow.first(
    `SELECT 1 FROM webhook_endpoints WHERE practice_id = $1 AND id = $2 FOR NO KEY UPDATE SKIP LOCKED`,
    [uow.practiceId, endpointId],
  );
  if (!locked) return false;
  const row = await uow.first<{ isBusy: boolean }>(
    `SELECT ${IS_BUSY} AS "isBusy" FROM webhook_endpoints e WHERE e.practice_id = $1 AND e.id = $2`,
    [uow.practiceId, endpointId],
  );
  return !row!.isBusy;
}

/** The delivery that has waited longest for an endpoint which has just taken one, to be sent in the place of that one. */
export const claimNext = (uow: UnitOfWork, endpointId: string): Promise<ClaimedDelivery | undefined> =>
  uow.first<ClaimedDelivery>(TAKE_NEXT, [uow.practiceId, endpointId, LEASE_SECONDS]);

/** Undefined when nothing waits for the endpoint that has not been tried yet. */
export async function nextOf(uow: UnitOfWork, endpointId: string): Promise<string | undefined> {
  const next = await uow.first<{ id: string }>(prepared(NEXT), [uow.practiceId, endpointId]);
  return next?.id;
}

const take = (uow: UnitOfWork, deliveryId: string): Promise<ClaimedDelivery | undefined> =>
  uow.first<ClaimedDelivery>(TAKE, [uow.practiceId, deliveryId, LEASE_SECONDS]);

/** Whoever has it under way may die with it: only what is settled is done. */
async function sentBySomebody(uow: UnitOfWork, deliveryId: string): Promise<undefined> {
  const waiting = await uow.first(
    `SELECT 1 FROM webhook_deliveries WHERE practice_id = $1 AND id = $2 AND state = 'waiting'`,
    [uow.practiceId, deliveryId],
  );
  if (waiting) throw new TryAgainLater(LEASE_SECONDS, 'It is being sent.');
}

async function secondsBehind(uow: UnitOfWork, endpointId: string, deliveryId: string): Promise<number> {
  const row = await uow.first<{ ahead: number }>(
    prepared(`SELECT count(*)::int AS ahead FROM (
       SELECT 1 FROM webhook_deliveries
       WHERE practice_id = $1 AND endpoint_id = $2 AND state = 'waiting' AND sending_until IS NULL AND id < $3 LIMIT ${AHEAD_MAX}) waiting`),
    [uow.practiceId, endpointId, deliveryId],
  );
  return row!.ahead === 0 ? 1 : BEHIND_SECONDS + row!.ahead / PER_SECOND;
}

export const giveUp = (uow: UnitOfWork, deliveryId: string, reason: string): Promise<number> =>
  uow.execute(
    `UPDATE webhook_deliveries SET state = 'failed', last_error = $3, settled_at = app_now(), sending_until = NULL
     WHERE practice_id = $1 AND id = $2 AND state = 'waiting'`,
    [uow.practiceId, deliveryId, reason],
  );
