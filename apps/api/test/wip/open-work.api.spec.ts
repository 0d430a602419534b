import { addDays } from '@atlasos/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { travelTo } from '@atlasos/testing';
import fc from 'fast-check';
import pg from 'pg';
import { WIP_BY_CLIENT } from '../../src/modules/wip/queries/wip-by-client.query.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { bill, draft, inTransaction } from '../time/documents.js';
import { Workbook, type Entry } from '../time/workbook.js';

const TODAY = '2026-11-24';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const owner = new pg.Client({ connectionString: app.database.url });
  await owner.connect();
  await travelTo(owner, `${TODAY}T10:00:00Z`);
  await owner.end();
});
afterAll(() => app.close());

type Step = { do: 'log' | 'bill' | 'writeDown' | 'edit' | 'spend' | 'delete'; day: number; n: number };
const stepArb = fc.record({
  do: fc.constantFrom<Step['do']>('log', 'log', 'log', 'bill', 'writeDown', 'edit', 'spend', 'delete'),
  // From two months back to a month ahead: work that is entered early, invoices that are dated back or ahead.
  day: fc.integer({ min: -60, max: 30 }),
  n: fc.nat(10_000),
});

async function live(book: Workbook, steps: readonly Step[]): Promise<void> {
  const entries: Entry[] = [];
  for (const { do: what, day, n } of steps) {
    const date = addDays(TODAY, day);
    const entry = entries[n % Math.max(1, entries.length)];
    if (what === 'log') entries.push(await book.log({ date, minutes: 1 + (n % 300) }));
    else if (what === 'spend') await book.spend({ date, amountMinor: 1 + n });
    else if (!entry) continue;
    else if (what === 'delete') await book.me.delete(`/time-entries/${entry.id}`);
    else if (what === 'writeDown')
      await book.me.post(`/time-entries/${entry.id}/write-off`, { reason: 'Part', valueMinor: 1 });
    else {
      const now = await book.me.get<Entry>(`/time-entries/${entry.id}`);
      if (now.status !== 200 || now.body.status !== 'unbilled') continue;
      if (what === 'edit') await book.change(now.body, { minutes: 1 + (n % 400), date });
      else await bill(book, await draft(book, [entry.id]), [{ id: entry.id, wipValueMinor: now.body.wipMinor }], date);
    }
  }
}

/** The plain sum of all movements up to a day. */
const summed = (book: Workbook, asOf: string) =>
  app.sql<{ value: number; minutes: number; old: number }>(
    `SELECT coalesce(sum(value_minor), 0)::int AS value, coalesce(sum(minutes), 0)::int AS minutes,
       coalesce(sum(value_minor) FILTER (WHERE $1::date - entry_date > 30), 0)::int AS old
     FROM wip_movements WHERE effective_date <= $1::date`,
    [asOf],
    book.me.practiceId,
  );

describe('WIP as of a day', () => {
  it('is what is open now less what counts later: exactly the sum of the movements, on every day of any life', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepArb, { minLength: 12, maxLength: 20 }), async (steps) => {
        const book = await Workbook.open(app);
        await live(book, steps);
        for (const day of [-61, -40, -20, -1, 0, 1, 15, 31]) {
          const asOf = addDays(TODAY, day);
          const [sum] = await summed(book, asOf);
          const { totals } = (
            await book.me.get<{ totals: { valueMinor: number; minutes: number; buckets: number[] } }>('/wip', { asOf })
          ).body;
          expect({
            value: totals.valueMinor,
            minutes: totals.minutes,
            old: totals.buckets[1]! + totals.buckets[2]! + totals.buckets[3]!,
          }).toEqual(sum);
          // Today's list is for what can be billed now: an invoice dated ahead has taken its work already.
          if (asOf === TODAY) continue;
          const { items } = (
            await book.me.get<{ items: Array<{ valueMinor: number; minutes: number | null }> }>(
              `/wip/clients/${book.clientId}`,
              { asOf, limit: 200 },
            )
          ).body;
          expect({
            value: items.reduce((total, { valueMinor }) => total + valueMinor, 0),
            minutes: items.reduce((total, { minutes }) => total + (minutes ?? 0), 0),
          }).toEqual({ value: sum!.value, minutes: sum!.minutes });
        }
        const period = await book.me.ok<Record<string, number>>(
          'GET',
          `/wip/movements?from=${addDays(TODAY, -20)}&to=${addDays(TODAY, 15)}`,
        );
        const [opening] = await summed(book, addDays(TODAY, -21));
        const [closing] = await summed(book, addDays(TODAY, 15));
        expect([period['openingMinor'], period['closingMinor']]).toEqual([opening!.value, closing!.value]);
      }),
      { numRuns: 6 },
    );
  }, 240_000);

  it('is read from the indexes of what is open, however long the history', async () => {
    const book = await Workbook.open(app);
    await book.log();
    await app.sql(
      `INSERT INTO time_entries (practice_id, user_id, client_id, service_type_id, entry_date, minutes, billed_minutes, hourly_rate_minor, rate_rule, value_minor, written_off_minor, state)
       SELECT $1, $2, $3, $4, date '2026-01-01' + n % 300, 30, 30, 85000, 'override', 42500, 42500, 'written_off' FROM generate_series(1, 20000) n`,
      [book.me.practiceId, book.me.userId, book.clientId, book.serviceTypeId],
      book.me.practiceId,
    );
    await app.sql(
      `INSERT INTO wip_movements (practice_id, kind, client_id, time_entry_id, effective_date, entry_date, value_minor)
       SELECT practice_id, m.kind, client_id, id, entry_date, entry_date, m.value FROM time_entries
       CROSS JOIN (VALUES ('added', 42500), ('written_off', -42500)) m (kind, value) WHERE state = 'written_off'`,
      [],
      book.me.practiceId,
    );
    await app.sql(`ANALYZE time_entries, wip_movements`);
    const plan = await inTransaction(book, (uow) =>
      uow.query<{ 'QUERY PLAN': object }>(`EXPLAIN (FORMAT JSON) ${WIP_BY_CLIENT}`, [
        uow.practiceId,
        TODAY,
        null,
        30,
        60,
        90,
      ]),
    );
    const text = JSON.stringify(plan);
    expect(text).toContain('time_entries_wip');
    expect(text).toContain('disbursements_wip');
    expect(text).toContain('wip_movements_by_day');
    expect(text).not.toMatch(/"Seq Scan","[^}]*"Relation Name":"(time_entries|wip_movements)"/);
    expect((await book.me.get('/wip')).body).toMatchObject({ totals: { valueMinor: 70_833 } });
  });
});
