import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { ARCHIVED_TABLES } from '../archive-tables.js';

/** What a practice has from its first moment on, or may have set before anything happened in it. */
const THERE_FROM_THE_START = ['practices', 'practice_logos', 'users', 'audit_log'];

/** The first table that holds something already; undefined in a practice in which nothing happened yet. */
export async function somethingIn(uow: UnitOfWork): Promise<string | undefined> {
  const names = ARCHIVED_TABLES.map(({ name }) => name).filter((name) => !THERE_FROM_THE_START.includes(name));
  const looks = names.map(
    (name) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${name} WHERE practice_id = $1)`,
  );
  return (await uow.first<{ name: string }>(`${looks.join(' UNION ALL ')} LIMIT 1`, [uow.practiceId]))?.name;
}
