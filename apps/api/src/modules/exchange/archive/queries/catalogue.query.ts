import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { ARCHIVED_TABLES } from '../archive-tables.js';

/** A table as the database has it: what is stored rather than computed, and what a row is known by. */
export interface CataloguedTable extends Record<string, unknown> {
  name: string;
  /** Those that are archived. */
  columns: string[];
  key: string[];
}

/** The archived tables, in their order. */
export async function catalogue(uow: UnitOfWork): Promise<CataloguedTable[]> {
  const rows = await uow.query<CataloguedTable>(
    `SELECT c.relname AS name,
       array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
         AND a.attgenerated = '' AND a.attname <> 'practice_id' ORDER BY a.attnum) AS columns,
       array(SELECT a.attname::text FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (attnum, at)
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum WHERE i.indrelid = c.oid AND i.indisprimary
         ORDER BY k.at) AS key
     FROM pg_class c WHERE c.oid = ANY(SELECT to_regclass('public.' || n)::oid FROM unnest($1::text[]) n)`,
    [ARCHIVED_TABLES.map(({ name }) => name)],
  );
  const known = new Map(rows.map((row) => [row.name, row]));
  return ARCHIVED_TABLES.map(({ name, without = [] }) => {
    const table = known.get(name)!;
    return { ...table, columns: table.columns.filter((column) => !without.includes(column)) };
  });
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** All rows of a table of the practice as JSON, in the order of their key, some hundred at a time. Needs a transaction of its own. */
export async function* rowsAsJson(
  uow: UnitOfWork,
  { name, columns, key }: CataloguedTable,
  batch: number,
): AsyncGenerator<string[]> {
  const stored = columns.map((column) => `'${column}', t.${quoted(column)}`);
  // A function takes a hundred arguments; a row may have more columns one day.
  const objects = Array.from(
    { length: Math.ceil(stored.length / 50) },
    (_, at) => `jsonb_build_object(${stored.slice(at * 50, at * 50 + 50).join(', ')})`,
  );
  await uow.execute(
    `DECLARE archived NO SCROLL CURSOR FOR SELECT (${objects.join(' || ')})::text AS line FROM ${quoted(name)} t
     WHERE t.practice_id = nullif(current_setting('app.practice_id', true), '')::uuid ORDER BY ${key.map(quoted).join(', ')}`,
  );
  for (;;) {
    const rows = await uow.query<{ line: string }>(`FETCH ${batch} FROM archived`);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < batch) break;
  }
  await uow.execute('CLOSE archived');
}

/** How many rows there are to archive. */
export async function countRows(uow: UnitOfWork, tables: readonly CataloguedTable[]): Promise<number> {
  const counts = tables.map(({ name }) => `(SELECT count(*) FROM ${quoted(name)} WHERE practice_id = $1)`);
  const row = await uow.first<{ count: number }>(`SELECT (${counts.join(' + ')})::bigint AS count`, [uow.practiceId]);
  return row!.count;
}
