import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mostRowsRead } from '../support/rows-read.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { watchStatements } from '../support/watch-statements.js';
import { BillingRoom, type Invoice } from './billing-room.js';

const ENTRIES = 400;
let app: TestApp;
let room: BillingRoom;
let draft: Invoice;

beforeAll(async () => {
  app = await startTestApp();
  room = await BillingRoom.open(app);
  const { me, clientId, serviceTypeId } = room;
  await app.sql(
    `WITH entry AS (
       INSERT INTO time_entries (practice_id, user_id, client_id, service_type_id, entry_date, minutes, billed_minutes, description, hourly_rate_minor, rate_rule, value_minor, state)
       SELECT $1, $2, $3, $4, current_date - n % 90, 30, 30, 'Entry ' || n, 85000, 'override', 42500, 'open' FROM generate_series(1, $5::int) n RETURNING *)
     INSERT INTO wip_movements (practice_id, kind, client_id, time_entry_id, effective_date, entry_date, value_minor, minutes)
     SELECT practice_id, 'added', client_id, id, entry_date, entry_date, value_minor, billed_minutes FROM entry`,
    [me.practiceId, me.userId, clientId, serviceTypeId, ENTRIES],
    me.practiceId,
  );
});
afterAll(() => app.close());

/** The most rows that any part of a question about what stands on invoices touched. */
async function mostRows(work: () => Promise<unknown>): Promise<number> {
  const { sent } = await watchStatements(work);
  const reads = sent.filter(
    ({ text }) => !/\b(INSERT|UPDATE|DELETE)\b/.test(text) && /\binvoice_(lines|claims)\b/.test(text),
  );
  expect(reads.length).toBeGreaterThan(0);
  let most = 0;
  for (const read of reads) most = Math.max(most, await mostRowsRead(app, room.me.practiceId, read));
  return most;
}

describe(`${ENTRIES} entries on an invoice, in a database without statistics`, () => {
  it('are drafted by reading each a few times', async () => {
    const work = async () => {
      draft = await room.draft();
      await room.invoice(draft.id);
    };
    expect(await mostRows(work)).toBeLessThanOrEqual(4 * ENTRIES);
  });

  it('are told of as recovery without counting all of them anew for each', async () => {
    await room.finalise(draft.id);
    let recovery: { ages: { count: number; billedMinor: number }[] } = { ages: [] };
    const most = await mostRows(async () => (recovery = await room.me.ok('GET', '/wip/recovery')));
    // Without statistics PostgreSQL compares what left WIP with what was asked for it pair by pair.
    expect(most).toBeLessThanOrEqual(ENTRIES ** 2);
    const total = (of: 'count' | 'billedMinor') => recovery.ages.reduce((sum, age) => sum + age[of], 0);
    expect([total('count'), total('billedMinor')]).toEqual([ENTRIES, ENTRIES * 42_500]);
  });
});
