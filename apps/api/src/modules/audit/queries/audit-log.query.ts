import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { idCursor } from '../../../platform/http/id-cursor.js';
import { encodeCursor, toPage } from '../../../platform/http/paging.js';
import type { AuditLogQuery } from '../http/audit-log.dto.js';

interface AuditRow {
  [column: string]: unknown;
  id: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  actorName: string | null;
  tokenId: string | null;
  tokenName: string | null;
  action: string;
  entity: string;
  entityId: string | null;
  requestId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** In the order in which it was written. */
export async function auditLog(uow: UnitOfWork, query: AuditLogQuery) {
  const rows = await uow.query<AuditRow>(
    `SELECT l.id, l.at, l.actor_kind AS "actorKind", l.actor_id AS "actorId", u.name AS "actorName",
       l.token_id AS "tokenId", t.name AS "tokenName", l.action, l.entity, l.entity_id AS "entityId",
       l.request_id AS "requestId", l.before, l.after
     FROM audit_log l
     LEFT JOIN users u ON u.practice_id = $1 AND u.id = l.actor_id
     LEFT JOIN api_tokens t ON t.practice_id = $1 AND t.id = l.token_id
     WHERE l.practice_id = $1 AND ($2::text IS NULL OR l.entity = $2) AND ($3::uuid IS NULL OR l.entity_id = $3)
       AND ($4::uuid IS NULL OR l.actor_id = $4 OR l.token_id = $4) AND ($5::text IS NULL OR l.action = $5)
       AND ($6::date IS NULL OR l.at >= $6::date::timestamp AT TIME ZONE $8)
       AND ($7::date IS NULL OR l.at < ($7::date + 1)::timestamp AT TIME ZONE $8)
       AND ($9::uuid IS NULL OR l.id < $9)
     ORDER BY l.id DESC LIMIT $10`,
    [
      uow.practiceId,
      query.entity ?? null,
      query.entityId ?? null,
      query.actor ?? null,
      query.action ?? null,
      query.from ?? null,
      query.to ?? null,
      uow.practice.timezone,
      idCursor(query.cursor),
      query.limit + 1,
    ],
  );
  return toPage(rows, query.limit, present, ({ id }) => encodeCursor([id]));
}

const present = ({ id, at, action, entity, entityId, requestId, before, after, ...by }: AuditRow) => ({
  id,
  at,
  actor: { kind: by.actorKind, id: by.actorId, name: by.actorName, tokenId: by.tokenId, tokenName: by.tokenName },
  action,
  entity,
  entityId,
  requestId,
  before,
  after,
});
