import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { watchStatements } from '../support/watch-statements.js';

const ENTRIES = 400;
let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

interface Plan {
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** Rows that the busiest part of a plan touched. */
const mostRows = (plan: Plan): number =>
  Math.max(
    ...nodes(plan).map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']),
  );

it(`a draft of ${ENTRIES} entries, in a database without statistics, reads each row a few times`, async () => {
  const me = await app.register();
  const { id: clientId } = await me.ok<{ id: string }>('POST', '/clients', { name: 'Karoo Blooms', kind: 'company' });
  const { id: serviceId } = await me.ok<{ id: string }>('POST', '/service-types', { name: 'Bookkeeping' });
  await app.sql(
    `WITH entry AS (
       INSERT INTO time_entries (practice_id, user_id, client_id, service_type_id, entry_date, minutes, billed_minutes, description, hourly_rate_minor, rate_rule, value_minor, state)
       SELECT $1, $2, $3, $4, current_date - n % 90, 30, 30, 'Entry ' || n, 85000, 'override', 42500, 'open' FROM generate_series(1, $5::int) n RETURNING *)
     INSERT INTO wip_movements (practice_id, kind, client_id, time_entry_id, effective_date, entry_date, value_minor, minutes)
     SELECT practice_id, 'added', client_id, id, entry_date, entry_date, value_minor, billed_minutes FROM entry`,
    [me.practiceId, me.userId, clientId, serviceId, ENTRIES],
    me.practiceId,
  );
  const { sent } = await watchStatements(async () => {
    const { id } = await me.ok<{ id: string }>('POST', '/invoices', { clientId });
    await me.ok('GET', `/invoices/${id}`);
  });
  const reads = sent.filter(({ text }) => /^\s*SELECT/.test(text) && /\binvoice_(lines|claims)\b/.test(text));
  expect(reads.length).toBeGreaterThan(1);
  for (const { text, values } of reads) {
    const [row] = await app.sql<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
      values,
      me.practiceId,
    );
    expect(mostRows(row!['QUERY PLAN'][0]!.Plan)).toBeLessThanOrEqual(4 * ENTRIES);
  }
});
