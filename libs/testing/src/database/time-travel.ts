/** Whatever runs SQL as the owner of the schema: a `pg` client or pool. */
export interface OwnerClient {
  query(sql: string): Promise<unknown>;
}

/** An instant (`2026-03-31T22:30:00Z`, or a Date), or a PostgreSQL interval from the real now (`+45 days`, `-2 hours`). */
export type TimeTarget = string | Date;

const INSTANT = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;
const SHIFT = /^[+-]\s?\d+ (second|minute|hour|day|week|month|year)s?$/;

/**
 * Moves the time of one test database. Clocks of other databases, and of this process, stay as they are. An instant
 * is where time stands still; a shift lets it go on running. A date alone means its midnight in UTC.
 */
export async function travelTo(owner: OwnerClient, target: TimeTarget): Promise<void> {
  await owner.query(
    `create or replace function app_now() returns timestamptz language sql stable as $$ select ${expression(target)} $$`,
  );
}

/** Back to the real time. */
export async function returnToPresent(owner: OwnerClient): Promise<void> {
  await owner.query(
    'create or replace function app_now() returns timestamptz language sql stable as $$ select now() $$',
  );
}

function expression(target: TimeTarget): string {
  const text = target instanceof Date ? target.toISOString() : target;
  if (INSTANT.test(text)) return `timestamptz '${text.length === 10 ? `${text}T00:00:00Z` : text}'`;
  if (SHIFT.test(text)) return `now() + interval '${text.replace(' ', '')}'`;
  throw new Error(`Neither an instant nor a shift: ${text}`);
}
