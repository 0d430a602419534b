import type { Socket } from 'node:net';
import pg, { type Connection, type PoolClient, type QueryResult } from 'pg';
import { ask, traceToCaller } from './ask.js';
import { nameOf, prepared, type Prepared } from './prepared.js';

export type Statement = readonly [sql: string | Prepared, params?: readonly unknown[]];

/** A statement as PostgreSQL is told it; without a name it is parsed each time. */
interface Told {
  name: string;
  text: string;
  values: unknown[];
}

/** What a connection of `pg` can do, and its types do not tell. */
interface Wire {
  readonly stream: Socket;
  readonly parsedStatements: Record<string, string>;
  parse(statement: { name: string; text: string }): void;
  bind(what: { statement: string; values: unknown[] }): void;
  describe(what: { type: 'P'; name: string }): void;
  execute(what: { portal: string }): void;
  sync(): void;
}

type Answered = (error: Error | undefined, results: QueryResult[]) => void;
const PgQuery = pg.Query as unknown as new (text: string, values: undefined, answered: Answered) => object;
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;

/**
 * Statements that PostgreSQL answers together: `pg` asks for the answer behind each, and each is a packet to wake up for.
 * Behind one that fails none is run.
 */
class Trip extends PgQuery {
  constructor(
    readonly statements: readonly Told[],
    answered: Answered,
  ) {
    super('', undefined, answered);
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    for (const told of this.statements) {
      if (told.name === '') wire.parse(told);
      wire.bind({ statement: told.name, values: told.values });
      wire.describe({ type: 'P', name: '' });
      wire.execute({ portal: '' });
    }
    wire.sync();
  }
}

/** Sends statements at once, without waiting for answers in between. */
export function inOneTrip(client: PoolClient, statements: readonly Statement[]): Promise<QueryResult[]> {
  const { connection } = client as PoolClient & { connection: Wire };
  connection.stream.cork();
  try {
    const told = statements.map((statement) => toldOf(client, statement));
    const isKnown = ({ name }: Told) => name === '' || connection.parsedStatements[name] !== undefined;
    // What `pg` has not parsed yet goes by itself: it takes note of one statement at a time.
    return told.every(isKnown)
      ? together(client, told)
      : Promise.all(statements.map(([sql, params]) => ask(client, sql, params)));
  } finally {
    connection.stream.uncork();
  }
}

function together(client: PoolClient, told: readonly Told[]): Promise<QueryResult[]> {
  const answered = new Promise<QueryResult[]>((resolve, reject) => {
    client.query(new Trip(told, (error, results) => (error ? reject(error) : resolve(results))));
  });
  return answered.catch(traceToCaller);
}

const toldOf = (client: PoolClient, [sql, params = []]: Statement): Told => ({
  ...(typeof sql === 'string' ? { name: '', text: sql } : { name: nameOf(client, sql) ?? '', text: sql.prepared }),
  values: params.map((value) => prepareValue(value)),
});

const COMMIT = prepared('COMMIT');

export const commit = async (client: PoolClient): Promise<void> => assertCommitted(await ask(client, COMMIT));

/** Sends the last statements of a transaction together with its end; answers the last of them. */
export async function inLastTrip(client: PoolClient, statements: readonly Statement[]): Promise<QueryResult> {
  const [end, last] = (await inOneTrip(client, [...statements, [COMMIT]])).reverse();
  assertCommitted(end!);
  return last!;
}

/** COMMIT of a failed transaction answers ROLLBACK without an error. */
function assertCommitted({ command }: QueryResult): void {
  if (command !== 'COMMIT') throw new Error('The transaction could not be committed.');
}
