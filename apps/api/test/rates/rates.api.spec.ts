import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addClient, addRate, addService, UNKNOWN_ID, type Kept } from '../support/records.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

type Rate = Kept & {
  hourlyRateMinor: number;
  effectiveFrom: string;
  effectiveTo: string | null;
  inUse: boolean;
  scope: string;
};
type List = { items: Rate[]; nextCursor: string | null };

/** Prices an entry with a rate, as logging time does. */
async function useRate(visitor: Visitor, rate: { id: string; hourlyRateMinor?: unknown }): Promise<void> {
  const [client, service] = [await addClient(visitor, 'User'), await addService(visitor, `Used ${rate.id}`)];
  await app.sql(
    `INSERT INTO time_entries (practice_id, user_id, client_id, service_type_id, entry_date, minutes, billed_minutes, hourly_rate_minor, rate_id, rate_rule, state)
     SELECT $1, $2, $3, $4, '2026-11-20', 50, 50, hourly_rate_minor, id, 'default', 'open' FROM rates WHERE practice_id = $1 AND id = $5`,
    [visitor.practiceId, visitor.userId, client.id, service.id, rate.id],
    visitor.practiceId,
  );
}

describe('setting rates', () => {
  let stranger: Visitor;
  beforeAll(async () => void (stranger = await app.register()));

  it('closes the former one of the same scope, and no other', async () => {
    const lerato = await app.register();
    const client = await addClient(lerato);
    const first = await addRate(lerato, 80000, '2025-03-01');
    await addRate(lerato, 78000, '2026-07-01', { clientId: client.id });
    expect(first).toMatchObject({
      scope: 'default',
      effectiveTo: null,
      inUse: false,
      clientId: null,
      serviceTypeId: null,
      engagementId: null,
    });
    const second = await addRate(lerato, 85000, '2026-03-01');
    expect(second).toMatchObject({ effectiveFrom: '2026-03-01', effectiveTo: null });
    expect((await lerato.get(`/rates/${first.id}`)).body).toMatchObject({ effectiveTo: '2026-03-01', version: 1 });
    // One that begins between the two ends where the later one begins.
    expect(await addRate(lerato, 82000, '2025-09-01')).toMatchObject({ effectiveTo: '2026-03-01' });
    expect((await lerato.get(`/rates/${first.id}`)).body).toMatchObject({ effectiveTo: '2025-09-01' });
    await lerato.delete(`/rates/${second.id}`);
    expect(
      (await lerato.get<List>('/rates', { scope: 'default' })).body.items.map(({ hourlyRateMinor, effectiveTo }) => [
        hourlyRateMinor,
        effectiveTo,
      ]),
    ).toEqual([
      [82000, null],
      [80000, '2025-09-01'],
    ]);
  });

  it.each([
    ['the default', async () => ({})],
    ['a service', async (v: Visitor) => ({ serviceTypeId: (await addService(v)).id })],
    ['a client', async (v: Visitor) => ({ clientId: (await addClient(v)).id })],
    [
      'a client for a service',
      async (v: Visitor) => ({ clientId: (await addClient(v)).id, serviceTypeId: (await addService(v)).id }),
    ],
  ])('keeps one a day for %s, also when four arrive at once', async (_, scopeOf) => {
    const lerato = await app.register();
    const scope = await scopeOf(lerato);
    const answers = await Promise.all(
      [1, 2, 3, 4].map((hourlyRateMinor) =>
        lerato.post('/rates', { ...scope, hourlyRateMinor, effectiveFrom: '2026-03-01' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
      code: 'rate_exists',
      errors: [{ pointer: '/effectiveFrom' }],
    });
  });

  it('corrects and deletes while no entry uses it', async () => {
    const lerato = await app.register();
    const { id } = await addRate(lerato, 80000, '2026-03-01');
    expect(
      (await lerato.patch(`/rates/${id}`, { hourlyRateMinor: 85000, effectiveFrom: '2026-04-01', version: 1 })).body,
    ).toMatchObject({
      hourlyRateMinor: 85000,
      effectiveFrom: '2026-04-01',
      version: 2,
    });
    await addRate(lerato, 90000, '2027-01-01');
    expect(await lerato.patch(`/rates/${id}`, { effectiveFrom: '2027-01-01', version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'rate_exists' },
    });
    const service = await addService(lerato);
    expect((await lerato.patch(`/rates/${id}`, { serviceTypeId: service.id, version: 2 })).body).toMatchObject({
      scope: 'service',
      version: 3,
    });
    expect((await lerato.delete(`/rates/${id}`)).status).toBe(204);
    expect((await lerato.delete(`/rates/${id}`)).status).toBe(404);
    const actions = await app.sql<{ action: string }>(
      `SELECT action FROM audit_log WHERE entity_id = $1 ORDER BY id`,
      [id],
      lerato.practiceId,
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'rate.created',
      'rate.changed',
      'rate.changed',
      'rate.deleted',
    ]);
  });

  it('leaves a rate alone that an entry uses', async () => {
    const lerato = await app.register();
    const rate = await addRate(lerato, 85000, '2026-03-01');
    await useRate(lerato, rate);
    expect(await lerato.patch(`/rates/${rate.id}`, { hourlyRateMinor: 90000, version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'in_use', detail: expect.stringContaining('Set a new rate') },
    });
    expect(await lerato.delete(`/rates/${rate.id}`)).toMatchObject({ status: 409, body: { code: 'in_use' } });
    expect((await lerato.get(`/rates/${rate.id}`)).body).toMatchObject({ inUse: true, hourlyRateMinor: 85000 });
    const unused = await addRate(lerato, 90000, '2027-01-01');
    expect((await lerato.get<List>('/rates', { inUse: true })).body.items.map(({ id }) => id)).toEqual([rate.id]);
    expect((await lerato.get<List>('/rates', { inUse: false })).body.items.map(({ id }) => id)).toEqual([unused.id]);
  });

  it('lets one of several corrections at once win', async () => {
    const lerato = await app.register();
    const { id } = await addRate(lerato, 80000, '2026-03-01');
    const answers = await Promise.all(
      [1, 2, 3, 4].map((hourlyRateMinor) => lerato.patch(`/rates/${id}`, { hourlyRateMinor, version: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect((await lerato.patch(`/rates/${id}`, { hourlyRateMinor: 5 })).status).toBe(428);
  });

  it.each([
    ['nothing an hour', { hourlyRateMinor: 0, effectiveFrom: '2026-01-01' }, '/hourlyRateMinor'],
    ['less than nothing', { hourlyRateMinor: -1, effectiveFrom: '2026-01-01' }, '/hourlyRateMinor'],
    ['half a cent', { hourlyRateMinor: 0.5, effectiveFrom: '2026-01-01' }, '/hourlyRateMinor'],
    ['money as text', { hourlyRateMinor: '85000', effectiveFrom: '2026-01-01' }, '/hourlyRateMinor'],
    ['more than a billion', { hourlyRateMinor: 100_000_000_001, effectiveFrom: '2026-01-01' }, '/hourlyRateMinor'],
    ['an impossible date', { hourlyRateMinor: 1, effectiveFrom: '2026-02-29' }, '/effectiveFrom'],
    ['the year 0001', { hourlyRateMinor: 1, effectiveFrom: '0001-01-01' }, '/effectiveFrom'],
    ['no date', { hourlyRateMinor: 1 }, '/effectiveFrom'],
    [
      'an end of its own',
      { hourlyRateMinor: 1, effectiveFrom: '2026-01-01', effectiveTo: '2026-02-01' },
      '/effectiveTo',
    ],
    ['an id that is none', { hourlyRateMinor: 1, effectiveFrom: '2026-01-01', clientId: 'x' }, '/clientId'],
  ])('refuses %s', async (_, body, pointer) => {
    expect(await stranger.post('/rates', body)).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it('answers for another practice’s rate, client or service exactly as for none', async () => {
    const lerato = await app.register();
    const [rate, client, service] = [
      await addRate(lerato, 1, '2026-01-01'),
      await addClient(lerato),
      await addService(lerato),
    ];
    const calls = (r: string, c: string, s: string) => [
      stranger.get(`/rates/${r}`),
      stranger.patch(`/rates/${r}`, { hourlyRateMinor: 2, version: 1 }),
      stranger.delete(`/rates/${r}`),
      stranger.post('/rates', { clientId: c, hourlyRateMinor: 2, effectiveFrom: '2026-01-01' }),
      stranger.post('/rates', { serviceTypeId: s, hourlyRateMinor: 2, effectiveFrom: '2026-01-01' }),
      stranger.get('/rates/resolve', { clientId: c }),
      stranger.get('/rates/resolve', { serviceTypeId: s }),
      stranger.get('/rates/resolve', { engagementId: r }),
    ];
    const known = await Promise.all(calls(rate.id, client.id, service.id));
    const unknown = await Promise.all(calls(UNKNOWN_ID, UNKNOWN_ID, UNKNOWN_ID));
    const bodies = (answers: typeof known) => answers.map(({ status, body }) => ({ status, ...body, requestId: '' }));
    expect(known.map(({ status }) => status)).toEqual(Array(8).fill(404));
    expect(bodies(known)).toEqual(bodies(unknown));
    expect((await stranger.get<List>('/rates')).body.items).toEqual([]);
  });
});

describe('the list of rates', () => {
  it('filters by scope, client, service and day, and pages from the latest', async () => {
    const lerato = await app.register();
    const [client, service] = [await addClient(lerato), await addService(lerato)];
    const both = { clientId: client.id, serviceTypeId: service.id };
    await addRate(lerato, 1, '2025-01-01');
    await addRate(lerato, 2, '2026-01-01');
    await addRate(lerato, 3, '2026-02-01', { clientId: client.id });
    await addRate(lerato, 4, '2026-03-01', { serviceTypeId: service.id });
    await addRate(lerato, 5, '2026-04-01', both);
    const amounts = async (query: Record<string, string>) =>
      (await lerato.get<List>('/rates', query)).body.items.map(({ hourlyRateMinor }) => hourlyRateMinor);
    expect(await amounts({})).toEqual([5, 4, 3, 2, 1]);
    expect(await amounts({ scope: 'client' })).toEqual([3]);
    expect(await amounts({ clientId: client.id })).toEqual([5, 3]);
    expect(await amounts(both)).toEqual([5]);
    expect(await amounts({ date: '2025-12-31' })).toEqual([1]);
    expect(await amounts({ date: '2026-01-01' })).toEqual([2]);
    const first = await lerato.get<List>('/rates', { limit: 3 });
    const rest = await lerato.get<List>('/rates', { cursor: first.body.nextCursor! });
    expect([...first.body.items, ...rest.body.items].map(({ hourlyRateMinor }) => hourlyRateMinor)).toEqual([
      5, 4, 3, 2, 1,
    ]);
  });
});
