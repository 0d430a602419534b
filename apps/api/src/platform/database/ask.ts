import pg, { type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import { nameOf, type Prepared } from './prepared.js';

/**
 * Sends a statement on a connection. By the callback of `pg` rather than its promise: V8 makes a function literal that is
 * assigned to a property in the old part of its heap, where nothing is let go of until all garbage is collected. The one that
 * `pg` writes for a promise holds the statement, its answer and, through them, all that a request was made of.
 */
export function ask<Row extends QueryResultRow = QueryResultRow>(
  client: PoolClient,
  sql: string | Prepared,
  params: readonly unknown[] = [],
): Promise<QueryResult<Row>> {
  const answered = new Promise<QueryResult<Row>>((resolve, reject) => {
    const query = new pg.Query<Row>(
      typeof sql === 'string' ? sql : sql.prepared,
      params as unknown[],
      (error, result) => (error ? reject(error) : resolve(result)),
    );
    // Given to the constructor, a name has to come in an object, and `pg` copies that property by property.
    if (typeof sql !== 'string') Object.assign(query, { name: nameOf(client, sql) });
    client.query(query);
  });
  return answered.catch(traceToCaller);
}

/** The stack leads to who asked, instead of the socket that brought the answer. */
export function traceToCaller(error: Error): never {
  Error.captureStackTrace(error);
  throw error;
}
