import type { Actor } from './actor.js';
import { confining } from './confining.js';
import { prepared, type Prepared } from './prepared.js';

/** A token as it is looked up: the practice that it names, and its hash. */
export interface PracticeToken {
  practiceId: string;
  hash: Buffer;
}

/** What `Database.lookUp` asks. */
export type LookUp = Prepared;

export interface UserLookUp extends LookUp {
  /** The same as part of what confines a transaction: it answers the row as `who`. */
  readonly confining: Prepared;
}

/** A token that is looked up in the trip that begins a transaction; nobody is known by it before. */
export interface Claim {
  token: PracticeToken;
  sql: UserLookUp;
  /** Who it belongs to, by the row that was found as JSON, or null. Throws when there is none. */
  actorOf(row: unknown): Actor;
}

/** `practice` and `hash` are the expressions that it compares with. */
type Select = (of: { practice: string; hash: string }) => string;

const oneOf = (select: Select, hash: string): string => `${select({ practice: 'confined.practice', hash })} LIMIT 1`;

/**
 * A SELECT that finds the row of a token. The statement confines itself to the practice before it reads: `practice` is what comes out of
 * doing so, and LIMIT keeps PostgreSQL from joining the two in another order. It is one statement, thus one transaction, which takes
 * the practice along when it ends.
 */
export const lookUp = (select: Select): LookUp =>
  prepared(`
    SELECT found.* FROM (SELECT set_config('app.practice_id', $1::text, true)::uuid AS practice OFFSET 0) confined
    CROSS JOIN LATERAL (${oneOf(select, '$2')}) found`);

/** As `lookUp`, for the token of a user, whom the row names as "userId". */
export const userLookUp = (select: Select): UserLookUp => ({
  ...lookUp(select),
  confining: prepared(confining(oneOf(select, '$3'))),
});
