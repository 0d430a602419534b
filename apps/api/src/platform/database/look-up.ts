import type { Actor } from './actor.js';
import { confining } from './confining.js';
import { prepared, type Prepared } from './prepared.js';

/** A token as it is looked up: the practice that it names, and its hash. */
export interface PracticeToken {
  practiceId: string;
  hash: Buffer;
}

export interface LookUp extends Prepared {
  /** The same look-up as part of what confines a transaction: it answers the row, which has a `userId`, as `who`. */
  readonly confining: Prepared;
}

/** A token that is looked up in the trip that begins a transaction; nobody is known by it before. */
export interface Claim {
  token: PracticeToken;
  sql: LookUp;
  /** Who it belongs to, by the row that was found as JSON, or null. Throws when there is none. */
  actorOf(row: unknown): Actor;
}

/**
 * A SELECT that finds the row of a token: `practice` and `hash` are the expressions it compares with. The statement confines itself
 * to the practice before it reads: `practice` is what comes out of doing so, and LIMIT keeps PostgreSQL from joining the two in another
 * order. It is one statement, thus one transaction, which takes the practice along when it ends.
 */
export function lookUp(select: (of: { practice: string; hash: string }) => string): LookUp {
  const of = (hash: string) => `${select({ practice: 'confined.practice', hash })} LIMIT 1`;
  return {
    ...prepared(`
      SELECT found.* FROM (SELECT set_config('app.practice_id', $1::text, true)::uuid AS practice OFFSET 0) confined
      CROSS JOIN LATERAL (${of('$2')}) found`),
    confining: prepared(confining(of('$3'))),
  };
}
