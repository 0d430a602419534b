import { AppError, notFound } from '../errors/app-error.js';
import { pgErrorOf } from '../errors/database-problems.js';
import type { UnitOfWork } from './unit-of-work.js';

type Deletable = 'clients' | 'service_types' | 'rates' | 'tasks' | 'engagements';

/** Those of the rows that no foreign key keeps, found without locking what points at the others. */
export async function unusedOf(uow: UnitOfWork, table: Deletable, ids: readonly string[]): Promise<string[]> {
  const rows = await uow.query<{ id: string }>(
    `SELECT id FROM unnest($2::uuid[]) AS id WHERE NOT is_referenced($3::regclass, $1, id)`,
    [uow.practiceId, ids, table],
  );
  return rows.map(({ id }) => id);
}

/** Deletes what nothing points at; the foreign keys know. Otherwise 409 `in_use` with the sentence given. */
export async function deleteUnused(uow: UnitOfWork, table: Deletable, id: string, whenUsed: string): Promise<void> {
  if ((await unusedOf(uow, table, [id])).length === 0) throw new AppError('in_use', whenUsed);
  const deleted = await refusing(
    uow.execute(`DELETE FROM ${table} WHERE practice_id = $1 AND id = $2`, [uow.practiceId, id]),
    whenUsed,
  );
  if (deleted === 0) throw notFound();
}

/** Turns "still referenced" into 409 `in_use`. */
export async function refusing<T>(write: Promise<T>, whenUsed: string): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const pg = pgErrorOf(error);
    if (pg?.code === '23503' && pg.detail?.includes('still referenced')) throw new AppError('in_use', whenUsed);
    throw error;
  }
}
