const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

/** Every table of the product with the columns that are stored rather than computed. */
export async function tablesOf(client) {
  const { rows } = await client.query(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relkind = 'r' AND c.relname <> 'migrations' GROUP BY c.relname ORDER BY c.relname`,
  );
  return rows;
}

/** Names of the migrations that made this schema, oldest first; none while the database is empty. */
export async function migrationsOf(client) {
  const { rows } = await client.query(`SELECT to_regclass('public.migrations') IS NOT NULL AS "isThere"`);
  if (!rows[0].isThere) return [];
  const applied = await client.query(`SELECT name FROM migrations ORDER BY id`);
  return applied.rows.map(({ name }) => name);
}

export const copyOut = ({ name, columns }) => `COPY ${quoted(name)} (${columns.map(quoted)}) TO STDOUT`;
export const copyIn = ({ name, columns }) => `COPY ${quoted(name)} (${columns.map(quoted)}) FROM STDIN`;

/**
 * Opens the tables for loading, inside a transaction: row-level security of the owner, triggers and foreign keys step aside. What comes
 * back closes them again; the foreign keys then look at every row.
 */
export async function openTables(client) {
  const { rows: tables } = await client.query(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
     WHERE c.relkind = 'r' AND c.relforcerowsecurity ORDER BY 1`,
  );
  const { rows: keys } = await client.query(
    `SELECT c.relname AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
     WHERE k.contype = 'f' ORDER BY 1, 2`,
  );
  const alter = (name, change) => `ALTER TABLE ${quoted(name)} ${change};`;
  const run = (statements) => client.query(statements.join('\n'));
  await run([
    ...keys.map((key) => alter(key.table, `DROP CONSTRAINT ${quoted(key.name)}`)),
    ...tables.map(({ name }) => alter(name, 'NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER')),
  ]);
  return () =>
    run([
      ...keys.map((key) => alter(key.table, `ADD CONSTRAINT ${quoted(key.name)} ${key.definition}`)),
      ...tables.map(({ name }) => alter(name, 'FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER')),
    ]);
}
