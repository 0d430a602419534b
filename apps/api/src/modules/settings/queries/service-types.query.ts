import { containing } from '../../../platform/database/like.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, encodeCursor, toPage } from '../../../platform/http/paging.js';
import type { ServiceTypesQuery } from '../http/service-type.dto.js';

export interface ServiceTypeRow {
  [column: string]: unknown;
  id: string;
  version: number;
  name: string;
  colour: number;
  archived: boolean;
  createdAt: Date;
}

const COLUMNS = `id, version, name, colour, archived_at IS NOT NULL AS archived, created_at AS "createdAt"`;

/** Service types by name. */
export async function serviceTypes(uow: UnitOfWork, query: ServiceTypesQuery) {
  const after = decodeCursor(query.cursor, 2);
  const rows = await uow.query<ServiceTypeRow & { sortName: string }>(
    `SELECT ${COLUMNS}, lower(name) AS "sortName" FROM service_types
     WHERE practice_id = $1 AND ($2::boolean IS NULL OR (archived_at IS NOT NULL) = $2) AND ($3::text IS NULL OR lower(name) LIKE $3)
       AND ($4::text IS NULL OR (lower(name), id) > ($4, $5::uuid))
     ORDER BY lower(name), id LIMIT $6`,
    [
      uow.practiceId,
      query.archived ?? null,
      query.q ? containing(query.q) : null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.limit + 1,
    ],
  );
  return toPage(
    rows,
    query.limit,
    ({ sortName: _, ...row }) => row,
    ({ sortName, id }) => encodeCursor([sortName, id]),
  );
}

export const serviceTypeById = (
  uow: UnitOfWork,
  id: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<ServiceTypeRow | undefined> =>
  uow.first<ServiceTypeRow>(`SELECT ${COLUMNS} FROM service_types WHERE practice_id = $1 AND id = $2 ${lock}`, [
    uow.practiceId,
    id,
  ]);
