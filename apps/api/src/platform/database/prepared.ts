import type { PoolClient } from 'pg';

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

/** The name under which the connection has a statement prepared; undefined when it holds as many as it may. */
export function nameOf(client: PoolClient, { prepared: sql }: Prepared): string | undefined {
  const names = namesOf.get(client) ?? new Map<string, string>();
  namesOf.set(client, names);
  const known = names.get(sql);
  if (known !== undefined || names.size === PREPARED_MAX) return known;
  const name = `s${names.size + 1}`;
  names.set(sql, name);
  return name;
}
