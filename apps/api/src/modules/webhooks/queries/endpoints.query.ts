import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { idCursor } from '../../../platform/http/id-cursor.js';
import { encodeCursor, toPage, type PageQuery } from '../../../platform/http/paging.js';

export interface EndpointRow {
  [column: string]: unknown;
  id: string;
  version: number;
  url: string;
  description: string;
  events: string[];
  enabled: boolean;
  disabledReason: 'by_you' | 'failing' | 'gone' | null;
  failures: number;
  lastSuccessAt: Date | null;
  previousSecretUntil: Date | null;
  createdAt: Date;
}

const COLUMNS = `id, version, url, description, events, enabled, disabled_reason AS "disabledReason", failures,
  last_success_at AS "lastSuccessAt", CASE WHEN previous_until > app_now() THEN previous_until END AS "previousSecretUntil",
  created_at AS "createdAt"`;

/** Newest first. */
export async function endpoints(uow: UnitOfWork, query: PageQuery) {
  const rows = await uow.query<EndpointRow>(
    `SELECT ${COLUMNS} FROM webhook_endpoints
     WHERE practice_id = $1 AND deleted_at IS NULL AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [uow.practiceId, idCursor(query.cursor), query.limit + 1],
  );
  return toPage(
    rows,
    query.limit,
    (row) => row,
    ({ id }) => encodeCursor([id]),
  );
}

export const endpointById = (
  uow: UnitOfWork,
  id: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<EndpointRow | undefined> =>
  uow.first<EndpointRow>(
    `SELECT ${COLUMNS} FROM webhook_endpoints WHERE practice_id = $1 AND id = $2 AND deleted_at IS NULL ${lock}`,
    [uow.practiceId, id],
  );
