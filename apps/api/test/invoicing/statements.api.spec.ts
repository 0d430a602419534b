import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/test-app.js';
import { watchStatements } from '../support/watch-statements.js';
import { BillingRoom, startOnBillingDay, type Invoice } from './billing-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

/** How many statements the server sends to the database while it works. */
async function statements<T>(work: () => Promise<T>): Promise<[number, T]> {
  const { sent, result } = await watchStatements(work);
  return [sent.length, result];
}

async function countsFor(entries: number) {
  const room = await BillingRoom.open(app);
  await app.sql(
    `INSERT INTO time_entries (practice_id, user_id, client_id, service_type_id, entry_date, minutes, billed_minutes, description, hourly_rate_minor, rate_rule, value_minor, state)
     SELECT $1, $2, $3, $4, '2026-11-20', 30, 30, 'Entry ' || n, 85000, 'override', 42500, 'open' FROM generate_series(1, $5::int) n`,
    [room.me.practiceId, room.me.userId, room.clientId, room.serviceTypeId, entries],
    room.me.practiceId,
  );
  const [create, draft] = await statements(() => room.draft());
  expect(draft.lines).toHaveLength(entries);
  const ids = draft.lines.flatMap(({ timeEntryIds }) => timeEntryIds);
  const [adjust] = await statements(() =>
    room.me.ok<Invoice>('POST', `/invoices/${draft.id}/adjust`, {
      timeEntryIds: ids,
      totalMinor: entries * 40_000,
      reason: 'Agreed',
    }),
  );
  const { version } = await room.invoice(draft.id);
  const [group] = await statements(() =>
    room.me.ok<Invoice>('PATCH', `/invoices/${draft.id}`, { version, grouping: 'single' }),
  );
  await room.patch(draft, { grouping: 'entry' });
  const [billable] = await statements(() => room.me.ok('GET', `/invoices/${draft.id}/billable`));
  const [finalise, invoice] = await statements(() => room.finalise(draft.id));
  expect(invoice.netMinor).toBe(entries * 40_000);
  const [read] = await statements(() => room.invoice(invoice.id));
  const [credit] = await statements(() => room.credit(invoice.id, { full: true, releaseTime: true }));
  const again = await room.draft();
  const [remove] = await statements(() => room.me.delete(`/invoices/${again.id}`));
  return { create, adjust, group, billable, finalise, read, credit, remove };
}

describe('statements', () => {
  it('are as many for 200 entries as for 10', async () => {
    const [few, many] = [await countsFor(10), await countsFor(200)];
    expect(many).toEqual(few);
    expect(Math.max(...Object.values(few))).toBeLessThan(30);
  });
});
