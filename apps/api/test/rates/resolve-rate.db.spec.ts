import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolveRate as resolveByRules, type Rate } from '@atlasos/domain';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { Database } from '../../src/platform/database/database.js';
import { resolveRate, resolveRates } from '../../src/modules/rates/index.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let lerato: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  lerato = await app.register();
  const insert = (sql: string, ids: string[]) => app.sql(sql, [lerato.practiceId, ...ids], lerato.practiceId);
  await insert(
    `INSERT INTO clients (practice_id, id, name, kind, reference) VALUES ($1, $2, 'A', 'company', 'A-1'), ($1, $3, 'B', 'company', 'B-1')`,
    CLIENTS,
  );
  await insert(`INSERT INTO service_types (practice_id, id, name) VALUES ($1, $2, 'S'), ($1, $3, 'T')`, SERVICES);
  await insert(
    `INSERT INTO engagements (practice_id, id, client_id, title) VALUES ($1, $2, '${CLIENTS[0]}', 'E'), ($1, $3, '${CLIENTS[1]}', 'F')`,
    ENGAGEMENTS.map(({ engagementId }) => engagementId),
  );
});
afterAll(() => app.close());

const CLIENTS = [randomUUID(), randomUUID()];
const SERVICES = [randomUUID(), randomUUID()];
const ENGAGEMENTS = CLIENTS.map((clientId) => ({ engagementId: randomUUID(), clientId }));
const DATES = ['2026-01-01', '2026-02-28', '2026-03-01', '2026-12-31', '2027-01-01'];

const orNone = (ids: string[]) => fc.constantFrom(null, ...ids);
const scope = fc.oneof(
  fc.record({ clientId: orNone(CLIENTS), serviceTypeId: orNone(SERVICES), engagementId: fc.constant(null) }),
  fc
    .tuple(fc.constantFrom(...ENGAGEMENTS), orNone(SERVICES))
    .map(([engagement, serviceTypeId]) => ({ ...engagement, serviceTypeId })),
);
const ladder = fc.uniqueArray(
  fc.record({
    scope,
    effectiveFrom: fc.constantFrom(...DATES),
    hourlyRateMinor: fc.integer({ min: 1, max: 1_000_000 }),
  }),
  {
    selector: (rate) => JSON.stringify([rate.scope, rate.effectiveFrom]),
    maxLength: 25,
  },
);

/** Every combination of work that can be asked for. */
const WORK = DATES.flatMap((date) =>
  [null, ...SERVICES].flatMap((serviceTypeId) => [
    ...[null, ...CLIENTS].map((clientId) => ({ date, serviceTypeId, clientId, engagementId: null as string | null })),
    ...ENGAGEMENTS.map((engagement) => ({ date, serviceTypeId, ...engagement })),
  ]),
);

/** A rate ends where the next of its scope begins: only the latest one begun by the day is in force. */
function dated(rates: Rate[]): Rate[] {
  const keyOf = (rate: Rate) => JSON.stringify([rate.clientId, rate.serviceTypeId, rate.engagementId]);
  return rates.map((rate) => {
    const later = rates
      .filter((other) => keyOf(other) === keyOf(rate) && other.effectiveFrom > rate.effectiveFrom)
      .map((other) => other.effectiveFrom);
    return { ...rate, effectiveTo: later.sort()[0] ?? null };
  });
}

describe('rates resolved in SQL', () => {
  it('are those that the rules give, for every work and any set of rates', async () => {
    const database = app.app.get(Database);
    await fc.assert(
      fc.asyncProperty(ladder, async (drawn) => {
        const rates: Rate[] = drawn.map(({ scope: of, ...rest }) => ({ id: randomUUID(), ...of, ...rest }));
        const rows = await database.transaction(
          { kind: 'user', practiceId: lerato.practiceId, id: lerato.userId },
          async (uow) => {
            await uow.execute(`DELETE FROM rates WHERE practice_id = $1`, [uow.practiceId]);
            await uow.execute(
              `INSERT INTO rates (practice_id, id, client_id, service_type_id, engagement_id, hourly_rate_minor, effective_from)
             SELECT $1, id, "clientId", "serviceTypeId", "engagementId", "hourlyRateMinor", "effectiveFrom" FROM json_to_recordset($2)
             AS r (id uuid, "clientId" uuid, "serviceTypeId" uuid, "engagementId" uuid, "hourlyRateMinor" bigint, "effectiveFrom" date)`,
              [uow.practiceId, JSON.stringify(rates)],
            );
            return uow.query(
              `SELECT rate.rate_id AS "rateId", rate.rule, rate.hourly_rate_minor AS "hourlyRateMinor"
             FROM json_to_recordset($2) AS w (n integer, client uuid, service uuid, engagement uuid, date date)
             ${resolveRates({ practice: '$1', client: 'w.client', service: 'w.service', engagement: 'w.engagement', date: 'w.date' })} ORDER BY w.n`,
              [
                uow.practiceId,
                JSON.stringify(
                  WORK.map((w, n) => ({
                    n,
                    client: w.clientId,
                    service: w.serviceTypeId,
                    engagement: w.engagementId,
                    date: w.date,
                  })),
                ),
              ],
            );
          },
        );
        const expected = WORK.map((work) => {
          const found = resolveByRules(dated(rates), work);
          return {
            rateId: found?.rateId ?? null,
            rule: found?.rule ?? null,
            hourlyRateMinor: found?.hourlyRateMinor ?? null,
          };
        });
        expect(rows).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('are read one by one as well, or refused with what to set', async () => {
    const database = app.app.get(Database);
    const work = { clientId: CLIENTS[0]!, serviceTypeId: SERVICES[0]!, date: '2026-03-01' };
    const actor = { kind: 'user', practiceId: lerato.practiceId, id: lerato.userId } as const;
    await app.sql(`DELETE FROM rates`, [], lerato.practiceId);
    await expect(database.transaction(actor, (uow) => resolveRate(uow, work))).rejects.toMatchObject({
      code: 'rate_not_set',
    });
    const [set] = await app.sql<{ id: string }>(
      `INSERT INTO rates (practice_id, hourly_rate_minor, effective_from) VALUES ($1, 85000, '2026-03-01') RETURNING id`,
      [lerato.practiceId],
      lerato.practiceId,
    );
    expect(await database.transaction(actor, (uow) => resolveRate(uow, work))).toEqual({
      rateId: set!.id,
      rule: 'default',
      hourlyRateMinor: 85000,
    });
  });
});
