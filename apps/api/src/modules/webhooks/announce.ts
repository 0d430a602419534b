import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { choicesOf, type WebhookEvent } from './events.js';

export interface News {
  event: WebhookEvent;
  /** What it happened to: its events are numbered. */
  objectId: string;
  /** What a receiver needs at hand. It reads the rest from the API. */
  data: Record<string, unknown>;
}

/**
 * The deliveries of one event as clauses of a larger statement, for hot paths: `WITH …, ${sql} SELECT …`. `params` follow
 * `firstParam - 1` others; `$1` must be the practice. Without an endpoint that wants the event it is one look into an empty index.
 */
export function announceClauses(uow: UnitOfWork, news: News, firstParam: number): { sql: string; params: unknown[] } {
  const [event, objectId, data, eventId, choices, requestId] = [0, 1, 2, 3, 4, 5].map((n) => `$${firstParam + n}`);
  return {
    sql: `webhook_wanted AS (
        SELECT id FROM webhook_endpoints WHERE practice_id = $1 AND enabled AND deleted_at IS NULL AND events && ${choices}::text[]
      ), webhook_counted AS (
        INSERT INTO webhook_sequences (practice_id, object_id, last) SELECT $1, ${objectId}::uuid, 1 WHERE EXISTS (SELECT FROM webhook_wanted)
        ON CONFLICT (practice_id, object_id) DO UPDATE SET last = webhook_sequences.last + 1 RETURNING last
      ), webhook_made AS (
        INSERT INTO webhook_deliveries (practice_id, endpoint_id, event_id, event, object_id, sequence, data)
        SELECT $1, w.id, ${eventId}::uuid, ${event}, ${objectId}::uuid, c.last, ${data}::json FROM webhook_wanted w, webhook_counted c RETURNING id
      ), webhook_told AS (
        INSERT INTO outbox (practice_id, kind, payload, request_id)
        SELECT $1, 'webhook.deliver', jsonb_build_object('deliveryId', id), ${requestId} FROM webhook_made)`,
    params: [news.event, news.objectId, JSON.stringify(news.data), uuidv7(), choicesOf(news.event), uow.requestId],
  };
}

/** Tells every endpoint that wants it, once the transaction has committed. One statement, whatever the number of endpoints. */
export async function announce(
  uow: UnitOfWork,
  event: WebhookEvent,
  objectId: string,
  data: Record<string, unknown>,
): Promise<void> {
  const { sql, params } = announceClauses(uow, { event, objectId, data }, 2);
  await uow.execute(`WITH ${sql} SELECT 1`, [uow.practiceId, ...params]);
}

/** The same event of many objects in one statement. */
export async function announceAll(
  uow: UnitOfWork,
  event: WebhookEvent,
  objectIds: readonly string[],
  data: Record<string, unknown>,
): Promise<void> {
  if (objectIds.length === 0) return;
  const news = objectIds.map((objectId) => ({ object_id: objectId, event_id: uuidv7() }));
  await uow.execute(
    `WITH news AS (
       SELECT * FROM jsonb_to_recordset($2::jsonb) AS n (object_id uuid, event_id uuid)
     ), wanted AS (
       SELECT id FROM webhook_endpoints WHERE practice_id = $1 AND enabled AND deleted_at IS NULL AND events && $3::text[]
     ), counted AS (
       INSERT INTO webhook_sequences (practice_id, object_id, last)
       SELECT $1, object_id, 1 FROM news WHERE EXISTS (SELECT FROM wanted) ORDER BY object_id
       ON CONFLICT (practice_id, object_id) DO UPDATE SET last = webhook_sequences.last + 1 RETURNING object_id, last
     ), made AS (
       INSERT INTO webhook_deliveries (practice_id, endpoint_id, event_id, event, object_id, sequence, data)
       SELECT $1, w.id, n.event_id, $4, n.object_id, c.last, $5::json FROM wanted w, news n JOIN counted c ON c.object_id = n.object_id
       RETURNING id
     ) INSERT INTO outbox (practice_id, kind, payload, request_id)
       SELECT $1, 'webhook.deliver', jsonb_build_object('deliveryId', id), $6 FROM made`,
    [uow.practiceId, JSON.stringify(news), choicesOf(event), event, JSON.stringify(data), uow.requestId],
  );
}
