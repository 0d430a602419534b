import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface Named extends Record<string, unknown> {
  id: string;
  name: string;
  archived: boolean;
}

export const fold = (name: string): string => name.toLowerCase();

/** Records by name without case; of several of one name the oldest. */
export async function byName(
  uow: UnitOfWork,
  table: 'clients' | 'service_types',
  names: Iterable<string>,
): Promise<Map<string, Named>> {
  const archived = table === 'clients' ? `status = 'archived'` : 'archived_at IS NOT NULL';
  const rows = await uow.query<Named>(
    `SELECT id, name, ${archived} AS archived FROM ${table} WHERE practice_id = $1 AND lower(name) = ANY($2::text[]) ORDER BY id DESC`,
    [uow.practiceId, [...new Set([...names].map(fold))]],
  );
  return new Map(rows.map((row) => [fold(row.name), row]));
}

/** Names that no record has, each once. */
export const lacking = (names: string[], known: Map<string, Named>): string[] => [
  ...new Map(names.filter((name) => !known.has(fold(name))).map((name) => [fold(name), name])).values(),
];
