import { jest } from '@jest/globals';
import pg from 'pg';

export interface SentStatement {
  text: string;
  values?: unknown[] | undefined;
}

export interface Watched<T> {
  result: T;
  sent: SentStatement[];
  /** Each by its first word, when it was sent and when answered: 'SELECT sent', 'SELECT answered'. */
  log: string[];
}

type Query = (statement: string | SentStatement | AskedQuery, ...rest: unknown[]) => unknown;

/** What the product sends, one statement or several in one trip: `pg` calls back when it is answered. */
interface AskedQuery extends SentStatement {
  statements?: SentStatement[];
  callback: (...answer: unknown[]) => void;
}

const isAsked = (statement: unknown): statement is AskedQuery => statement instanceof pg.Query;

function statementsOf(statement: string | SentStatement | AskedQuery, values: unknown): SentStatement[] {
  if (typeof statement === 'string') return [{ text: statement, values: values as unknown[] }];
  return (isAsked(statement) && statement.statements) || [statement];
}

export const firstWord = ({ text }: SentStatement): string => text.trim().split(/[\s(]/)[0]!;

/** What this process sends to the database during `work`. `log` may be given, to be read meanwhile. */
export async function watchStatements<T>(work: () => Promise<T>, log: string[] = []): Promise<Watched<T>> {
  const real = pg.Client.prototype.query as Query;
  const sent: SentStatement[] = [];
  const spy = jest.spyOn(pg.Client.prototype, 'query') as unknown as jest.SpiedFunction<Query>;
  spy.mockImplementation(function (this: pg.Client, statement, ...rest) {
    const known = statementsOf(statement, rest[0]);
    sent.push(...known);
    log.push(...known.map((one) => `${firstWord(one)} sent`));
    const note = () => void log.push(...known.map((one) => `${firstWord(one)} answered`));
    if (isAsked(statement)) {
      const { callback } = statement;
      statement.callback = (...answer) => {
        note();
        callback(...answer);
      };
      return real.call(this, statement);
    }
    const answer = real.call(this, statement, ...rest) as Promise<unknown>;
    void answer.then(note, note);
    return answer;
  });
  try {
    return { result: await work(), sent, log };
  } finally {
    spy.mockRestore();
  }
}
