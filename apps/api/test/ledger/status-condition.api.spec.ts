import { INVOICE_STATUSES, invoiceStatus } from '@atlasos/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statusCondition } from '../../src/modules/ledger/index.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

const AMOUNTS = [0, 1, 50, 99, 100];
const cases = AMOUNTS.flatMap((totalMinor) =>
  AMOUNTS.flatMap((creditedMinor) =>
    AMOUNTS.filter((allocatedMinor) => creditedMinor + allocatedMinor <= totalMinor).map((allocatedMinor) => ({
      totalMinor,
      creditedMinor,
      allocatedMinor,
    })),
  ),
);

describe('the filter by status', () => {
  it('finds by SQL what the rule of the domain says, for every balance', async () => {
    const branches = INVOICE_STATUSES.map((status) => `WHEN ${statusCondition(status, 'l')} THEN '${status}'`).join(
      ' ',
    );
    const matches = INVOICE_STATUSES.map((status) => `(${statusCondition(status, 'l')})::int`).join(' + ');
    for (const each of cases) {
      const [row] = await app.sql<{ status: string; matches: number }>(
        `SELECT CASE ${branches} END AS status, ${matches} AS matches
         FROM (SELECT 'x' AS invoice_id, $1::int AS total_minor, $2::int AS credited_minor, $3::int AS allocated_minor, $1::int - $2::int - $3::int AS balance_minor) l`,
        [each.totalMinor, each.creditedMinor, each.allocatedMinor],
      );
      expect([each, row]).toEqual([each, { status: invoiceStatus({ finalised: true, ...each }).status, matches: 1 }]);
    }
    const [draft] = await app.sql<{ draft: boolean }>(
      `SELECT ${statusCondition('draft', 'l')} AS draft FROM (SELECT NULL::uuid AS invoice_id) l`,
    );
    expect(draft).toEqual({ draft: true });
  });
});
