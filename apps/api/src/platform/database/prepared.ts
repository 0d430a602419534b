import type { PoolClient, QueryConfig } from 'pg';

/** A statement that PostgreSQL parses and plans once a connection, instead of each time it is sent. */
export interface Prepared {
  readonly prepared: string;
}

/**
 * For statements of hot paths: parsing and planning them costs more than running them. Their best plan must not hang on what
 * the parameters are: no `$1 IS NULL OR …`.
 */
export const prepared = (sql: string): Prepared => ({ prepared: sql });

/** Each costs PostgreSQL memory for as long as the connection lives. */
const PREPARED_MAX = 100;

/** The names under which a connection knows its statements. They live and die with the connection. */
const namesOf = new WeakMap<PoolClient, Map<string, string>>();

/** What `pg` sends: a prepared statement under its name, anything else as it is. */
export function statement(client: PoolClient, sql: string | Prepared, values: unknown[]): QueryConfig {
  if (typeof sql === 'string') return { text: sql, values };
  const names = namesOf.get(client) ?? new Map<string, string>();
  namesOf.set(client, names);
  const known = names.get(sql.prepared);
  if (known === undefined && names.size === PREPARED_MAX) return { text: sql.prepared, values };
  const name = known ?? `s${names.size + 1}`;
  names.set(sql.prepared, name);
  return { name, text: sql.prepared, values };
}
