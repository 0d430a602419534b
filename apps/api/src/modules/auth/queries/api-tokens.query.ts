import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { idCursor } from '../../../platform/http/id-cursor.js';
import { encodeCursor, toPage, type PageQuery } from '../../../platform/http/paging.js';

export interface ApiTokenRow {
  [column: string]: unknown;
  id: string;
  name: string;
  scopes: string[];
  hint: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
}

const COLUMNS = `id, name, scopes, hint, created_at AS "createdAt", last_used_at AS "lastUsedAt", expires_at AS "expiresAt"`;

/** The tokens that are not revoked, newest first; those that ran out stand among them, so that nobody wonders. */
export async function apiTokens(uow: UnitOfWork, query: PageQuery) {
  const rows = await uow.query<ApiTokenRow>(
    `SELECT ${COLUMNS} FROM api_tokens
     WHERE practice_id = $1 AND revoked_at IS NULL AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [uow.practiceId, idCursor(query.cursor), query.limit + 1],
  );
  return toPage(
    rows,
    query.limit,
    (row) => row,
    ({ id }) => encodeCursor([id]),
  );
}

export const apiTokenById = (uow: UnitOfWork, id: string): Promise<ApiTokenRow | undefined> =>
  uow.first<ApiTokenRow>(`SELECT ${COLUMNS} FROM api_tokens WHERE practice_id = $1 AND id = $2`, [uow.practiceId, id]);
