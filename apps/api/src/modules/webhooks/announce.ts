import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { choicesOf, type WebhookEvent } from './events.js';

export interface Subject {
  /** What it happened to: its events are numbered. */
  objectId: string;
  /** What a receiver needs at hand. It reads the rest from the API. */
  data: Record<string, unknown>;
}

export interface News extends Subject {
  event: WebhookEvent;
}

interface Clauses {
  sql: string;
  params: unknown[];
}

/** Who sends what waits for an endpoint takes along what comes after it; its own job only sees to it should that one have died. */
const BEHIND_SECONDS = 5;
const IS_BEHIND = `EXISTS (SELECT FROM webhook_deliveries d
  WHERE d.practice_id = $1 AND d.endpoint_id = made.endpoint_id AND d.state = 'waiting' AND d.attempts = 0 AND d.sending_until IS NULL)`;

const WANTED = 'enabled AND deleted_at IS NULL';

/** SQL: whether the practice `$1` has an endpoint at all. Where it has none, nothing needs to be told. */
export const HAS_ENDPOINT = `EXISTS (SELECT FROM webhook_endpoints WHERE practice_id = $1 AND ${WANTED})`;

/**
 * The deliveries of one event as clauses of a larger statement, for hot paths: `WITH …, ${sql} SELECT …`. `params` follow
 * `firstParam - 1` others; `$1` must be the practice. Without an endpoint that wants the event it is one look into an empty index.
 */
export const announceClauses = (uow: UnitOfWork, { event, ...subject }: News, firstParam: number): Clauses =>
  clausesOf(uow, event, [subject], firstParam);

/** Tells every endpoint that wants it, once the transaction has committed. One statement, whatever the number of endpoints. */
export const announce = (
  uow: UnitOfWork,
  event: WebhookEvent,
  objectId: string,
  data: Record<string, unknown>,
): Promise<void> => announceAll(uow, event, [{ objectId, data }]);

/** The same event of many objects, each of them once; still one statement. */
export async function announceAll(uow: UnitOfWork, event: WebhookEvent, subjects: readonly Subject[]): Promise<void> {
  if (subjects.length === 0) return;
  const { sql, params } = clausesOf(uow, event, subjects, 2);
  await uow.execute(`WITH ${sql} SELECT 1`, [uow.practiceId, ...params]);
}

function clausesOf(uow: UnitOfWork, event: WebhookEvent, subjects: readonly Subject[], firstParam: number): Clauses {
  uow.tellsNews();
  const [name, choices, requestId, news] = [0, 1, 2, 3].map((n) => `$${firstParam + n}`);
  const rows = subjects.map(({ objectId, data }) => ({ object_id: objectId, event_id: uuidv7(), data }));
  return {
    sql: `webhook_wanted AS (
        SELECT id FROM webhook_endpoints WHERE practice_id = $1 AND ${WANTED} AND events && ${choices}::text[]
      ), webhook_news AS (
        SELECT object_id, event_id, data FROM json_to_recordset(${news}::json) AS n (object_id uuid, event_id uuid, data json)
        WHERE EXISTS (SELECT FROM webhook_wanted)
      ), webhook_counted AS (
        INSERT INTO webhook_sequences (practice_id, object_id, last) SELECT $1, object_id, 1 FROM webhook_news ORDER BY object_id
        ON CONFLICT (practice_id, object_id) DO UPDATE SET last = webhook_sequences.last + 1 RETURNING object_id, last
      ), webhook_made AS (
        INSERT INTO webhook_deliveries (practice_id, endpoint_id, event_id, event, object_id, sequence, data)
        SELECT $1, w.id, n.event_id, ${name}, n.object_id, c.last, n.data
        FROM webhook_news n JOIN webhook_counted c USING (object_id) CROSS JOIN webhook_wanted w RETURNING id, endpoint_id
      ), webhook_told AS (
        INSERT INTO outbox (practice_id, kind, payload, request_id, next_at)
        SELECT $1, 'webhook.deliver', jsonb_build_object('deliveryId', id), ${requestId},
          clock_timestamp() + CASE WHEN ${IS_BEHIND} THEN ${BEHIND_SECONDS} ELSE 0 END * interval '1 second' FROM webhook_made made)`,
    params: [event, choicesOf(event), uow.requestId, JSON.stringify(rows)],
  };
}
