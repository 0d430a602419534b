import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { idCursor } from '../../../platform/http/id-cursor.js';
import { encodeCursor, toPage } from '../../../platform/http/paging.js';
import type { DeliveriesQuery } from '../http/webhook-delivery.dto.js';

export interface DeliveryRow {
  [column: string]: unknown;
  id: string;
  endpointId: string;
  url: string;
  endpointEnabled: boolean;
  event: string;
  messageId: string;
  objectId: string;
  sequence: number;
  state: 'waiting' | 'delivered' | 'failed';
  attempts: number;
  lastStatus: number | null;
  lastError: string | null;
  createdAt: Date;
  settledAt: Date | null;
}

const SELECT = `SELECT d.id, d.endpoint_id AS "endpointId", e.url, e.enabled AND e.deleted_at IS NULL AS "endpointEnabled", d.event,
    'msg_' || d.event_id AS "messageId", d.object_id AS "objectId", d.sequence::int, d.state, d.attempts,
    d.last_status AS "lastStatus", d.last_error AS "lastError", d.created_at AS "createdAt", d.settled_at AS "settledAt"
  FROM webhook_deliveries d JOIN webhook_endpoints e ON e.practice_id = d.practice_id AND e.id = d.endpoint_id`;

/** Newest first. */
export async function deliveries(uow: UnitOfWork, query: DeliveriesQuery) {
  const rows = await uow.query<DeliveryRow>(
    `${SELECT} WHERE d.practice_id = $1 AND ($2::uuid IS NULL OR d.endpoint_id = $2) AND ($3::text IS NULL OR d.state = $3)
       AND ($4::text IS NULL OR d.event = $4) AND ($5::uuid IS NULL OR d.id < $5)
     ORDER BY d.id DESC LIMIT $6`,
    [
      uow.practiceId,
      query.endpointId ?? null,
      query.state ?? null,
      query.event ?? null,
      idCursor(query.cursor),
      query.limit + 1,
    ],
  );
  return toPage(
    rows,
    query.limit,
    (row) => row,
    ({ id }) => encodeCursor([id]),
  );
}

export const deliveryById = (
  uow: UnitOfWork,
  id: string,
  lock: '' | 'FOR UPDATE OF d' = '',
): Promise<DeliveryRow | undefined> =>
  uow.first<DeliveryRow>(`${SELECT} WHERE d.practice_id = $1 AND d.id = $2 ${lock}`, [uow.practiceId, id]);
