import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Database } from '../../src/platform/database/database.js';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { gate } from '../support/gate.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { watchStatements } from '../support/watch-statements.js';

const ENTRIES = 20_000;
let app: TestApp;
let me: Visitor;
let clientId: string;

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Plan[];
}

beforeAll(async () => {
  app = await startTestApp();
  me = await app.register();
  clientId = (await me.ok<{ id: string }>('POST', '/clients', { name: 'Karoo Blooms', kind: 'company' })).id;
  const other = await me.ok<{ id: string }>('POST', '/clients', { name: 'Blue Crane', kind: 'company' });
  const service = await me.ok<{ id: string }>('POST', '/service-types', { name: 'Bookkeeping' });
  await me.ok('POST', '/rates', { hourlyRateMinor: 85_000, effectiveFrom: '2020-01-01' });
  await app.sql(
    `INSERT INTO time_entries (practice_id, user_id, client_id, service_type_id, entry_date, minutes, billed_minutes, description, hourly_rate_minor, rate_rule, value_minor, state)
     SELECT $1, $2, CASE WHEN n % 50 = 0 THEN $3 ELSE $4 END::uuid, $5, '2026-11-20'::date - n / 20, 30, 30, 'Entry ' || n, 85000, 'override', 42500, 'open'
     FROM generate_series(1, $6::int) n`,
    [me.practiceId, me.userId, clientId, other.id, service.id, ENTRIES],
    me.practiceId,
  );
  await app.sql('ANALYZE time_entries');
});
afterAll(() => app.close());

/** The plans that PostgreSQL keeps for the statements of a request: made without knowing the parameters. */
async function plansOf(work: () => Promise<unknown>): Promise<Plan[]> {
  const { sent } = await watchStatements(work);
  const kept = sent.filter(({ text }) => text.includes('time_entries'));
  const plans = [];
  for (const { text } of kept) {
    const [row] = await app.sql<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${text}`,
      undefined,
      me.practiceId,
    );
    plans.push(row!['QUERY PLAN'][0]!.Plan);
  }
  return plans;
}

/** How often each statement was run on all connections, and the most plans for values that one of them made. */
async function keptPlans(): Promise<{ statement: string; times: number; custom: number }[]> {
  const everyone = gate();
  let waiting = 0;
  const connections = app.app.get(DataSource).options.poolSize!;
  const ofConnection = (uow: UnitOfWork) =>
    uow.query<{ statement: string; times: number; custom: number }>(
      `SELECT statement, (generic_plans + custom_plans)::int AS times, custom_plans::int AS custom
       FROM pg_prepared_statements WHERE statement !~ '^(BEGIN|COMMIT|SET)'`,
    );
  const database = app.app.get(Database);
  const rows = await Promise.all(
    Array.from({ length: connections }, () =>
      database.transaction({ kind: 'system', practiceId: me.practiceId }, async (uow) => {
        const kept = await ofConnection(uow);
        if (++waiting === connections) everyone.open();
        await everyone.opened;
        return kept;
      }),
    ),
  );
  const all = rows.flat();
  return [...new Set(all.map(({ statement }) => statement))].map((statement) => {
    const of = all.filter((one) => one.statement === statement);
    const times = of.reduce((sum, one) => sum + one.times, 0);
    return { statement, times, custom: Math.max(...of.map(({ custom }) => custom)) };
  });
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

describe(`among ${ENTRIES} entries`, () => {
  it.each([
    [
      'the newest entries of a client',
      () => me.ok('GET', `/time-entries?clientId=${clientId}&limit=50`),
      'time_entries_newest_of_client',
    ],
    ['the newest entries', () => me.ok('GET', '/time-entries?limit=50'), 'time_entries_newest'],
  ])('%s come from their index, in its order', async (_, work, index) => {
    const all = (await plansOf(work)).flatMap(nodes);
    expect(all.filter((node) => node['Relation Name'] === 'time_entries').map((node) => node['Index Name'])).toEqual([
      index,
    ]);
    expect(all.map((node) => node['Node Type'])).not.toContain('Sort');
  });

  it('logging time reads the entries of the day alone', async () => {
    const service = await me.ok<{ items: { id: string }[] }>('GET', '/service-types');
    const entry = { clientId, serviceTypeId: service.items[0]!.id, date: '2026-11-19', minutes: 30 };
    const all = (await plansOf(() => me.ok('POST', '/time-entries', entry))).flatMap(nodes);
    const reads = all.filter((node) => node['Relation Name'] === 'time_entries' && node['Node Type'] !== 'ModifyTable');
    expect(reads.length).toBeGreaterThan(0);
    for (const read of reads) expect(read['Index Name']).toBe('time_entries_newest');
  });

  it('are not planned anew each time', async () => {
    const service = await me.ok<{ items: { id: string }[] }>('GET', '/service-types');
    const entry = { clientId, serviceTypeId: service.items[0]!.id, date: '2026-11-19', minutes: 30 };
    for (let n = 0; n < 40; n += 1) {
      await me.ok('GET', `/time-entries?clientId=${clientId}&limit=50`);
      await me.ok('POST', '/time-entries', entry);
    }
    const often = (await keptPlans()).filter(({ times }) => times >= 40);
    const whoCalls = often.filter(({ statement }) => statement.includes('FROM sessions'));
    // PostgreSQL tries five before it compares, and none where it is told not to.
    expect(whoCalls.map(({ custom }) => custom <= 5)).toEqual([true]);
    // What an entry costs, its writing, and the list.
    expect(often.filter((one) => !whoCalls.includes(one)).map(({ custom }) => custom)).toEqual([0, 0, 0]);
  });
});
