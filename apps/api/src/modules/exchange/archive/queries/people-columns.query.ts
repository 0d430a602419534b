import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';

/** For each table the columns that point to somebody who signs in. */
export async function peopleColumns(uow: UnitOfWork): Promise<Map<string, string[]>> {
  const rows = await uow.query<{ name: string; columns: string[] }>(
    `SELECT k.conrelid::regclass::text AS name, array_agg(a.attname::text) AS columns
     FROM pg_constraint k CROSS JOIN unnest(k.conkey) AS c (attnum)
     JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.attnum AND a.attname <> 'practice_id'
     WHERE k.contype = 'f' AND k.confrelid = 'users'::regclass GROUP BY k.conrelid`,
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}
