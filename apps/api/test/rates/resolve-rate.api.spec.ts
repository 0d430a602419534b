import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addClient, addRate, addService, type Kept } from '../support/records.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let lerato: Visitor;
let tafelberg: Kept;
let karoo: Kept;
let services: Record<'Advisory' | 'Bookkeeping' | 'Statements', Kept>;
beforeAll(async () => {
  app = await startTestApp();
  lerato = await app.register();
  [tafelberg, karoo] = [await addClient(lerato, 'Tafelberg Joinery'), await addClient(lerato, 'Karoo Blooms')];
  services = {
    Advisory: await addService(lerato, 'Advisory'),
    Bookkeeping: await addService(lerato, 'Bookkeeping'),
    Statements: await addService(lerato, 'Statements'),
  };
  await addRate(lerato, 85000, '2025-03-01');
  await addRate(lerato, 105000, '2026-03-01', { serviceTypeId: services.Statements.id });
  await addRate(lerato, 145000, '2026-03-01', { serviceTypeId: services.Advisory.id });
  await addRate(lerato, 155000, '2027-01-01', { serviceTypeId: services.Advisory.id });
  await addRate(lerato, 72000, '2025-07-01', { clientId: tafelberg.id });
  await addRate(lerato, 78000, '2026-07-01', { clientId: tafelberg.id });
  await addRate(lerato, 130000, '2026-09-01', { clientId: karoo.id, serviceTypeId: services.Advisory.id });
});
afterAll(() => app.close());

describe('which rate, and why', () => {
  it('the most specific in force on the date wins, and the ladder shows the rest', async () => {
    const { body } = await lerato.get('/rates/resolve', {
      clientId: tafelberg.id,
      serviceTypeId: services.Statements.id,
      date: '2026-11-26',
    });
    expect(body).toMatchObject({
      hourlyRateMinor: 78000,
      rule: 'client',
      effectiveFrom: '2026-07-01',
      date: '2026-11-26',
      rateId: expect.any(String),
    });
    expect(body['ladder']).toEqual([
      { rule: 'client_service', wins: false, rateId: null, hourlyRateMinor: null, effectiveFrom: null },
      { rule: 'client', wins: true, rateId: body['rateId'], hourlyRateMinor: 78000, effectiveFrom: '2026-07-01' },
      {
        rule: 'service',
        wins: false,
        rateId: expect.any(String),
        hourlyRateMinor: 105000,
        effectiveFrom: '2026-03-01',
      },
      { rule: 'default', wins: false, rateId: expect.any(String), hourlyRateMinor: 85000, effectiveFrom: '2025-03-01' },
    ]);
  });

  it.each([
    ['2026-06-30', 72000, 'client'],
    ['2025-06-30', 85000, 'default'],
    ['2025-03-01', 85000, 'default'],
  ])('on %s a former rate: %i from %s', async (date, hourlyRateMinor, rule) => {
    const { body } = await lerato.get('/rates/resolve', {
      clientId: tafelberg.id,
      serviceTypeId: services.Statements.id,
      date,
    });
    expect(body).toMatchObject({ hourlyRateMinor, rule });
  });

  it('names what to set where none is in force, and never answers 0', async () => {
    const { status, body } = await lerato.get('/rates/resolve', {
      clientId: tafelberg.id,
      serviceTypeId: services.Statements.id,
      date: '2025-02-28',
    });
    expect(status).toBe(404);
    expect(body).toMatchObject({
      code: 'rate_not_set',
      detail: expect.stringMatching(/28 Feb 2025.*service.*client.*default/),
    });
  });

  it('takes today unless a day is given', async () => {
    const [{ body }, [clock]] = await Promise.all([
      lerato.get('/rates/resolve'),
      app.sql<{ today: string }>(`SELECT to_char(app_now() AT TIME ZONE 'Africa/Johannesburg', 'YYYY-MM-DD') AS today`),
    ]);
    expect(body).toMatchObject({ rule: 'default', date: clock!.today });
  });

  it('prefers the rate of an engagement, and derives its client', async () => {
    const [engagement] = await app.sql<{ id: string }>(
      `WITH e AS (INSERT INTO engagements (practice_id, client_id, title) VALUES ($1, $2, 'Yearly statements') RETURNING id)
       SELECT id FROM e`,
      [lerato.practiceId, tafelberg.id],
      lerato.practiceId,
    );
    const resolve = (query: Record<string, string>) =>
      lerato.get('/rates/resolve', { engagementId: engagement!.id, date: '2026-11-26', ...query });
    expect((await resolve({ serviceTypeId: services.Statements.id })).body).toMatchObject({
      rule: 'client',
      hourlyRateMinor: 78000,
    });
    await app.sql(
      `INSERT INTO rates (practice_id, client_id, engagement_id, hourly_rate_minor, effective_from) VALUES ($1, $2, $3, 99000, '2026-01-01')`,
      [lerato.practiceId, tafelberg.id, engagement!.id],
      lerato.practiceId,
    );
    expect((await resolve({ clientId: tafelberg.id })).body).toMatchObject({
      rule: 'engagement',
      hourlyRateMinor: 99000,
    });
    expect(await resolve({ clientId: karoo.id })).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it.each([
    ['date', '2026-02-30'],
    ['clientId', 'nobody'],
    ['colour', 'red'],
  ])('refuses %s=%s', async (name, value) => {
    expect(await lerato.get('/rates/resolve', { [name]: value })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: `/${name}` }] },
    });
  });
});

describe('the matrix of rates', () => {
  interface Row {
    clientName: string | null;
    any: Cell;
    cells: Cell[];
  }
  interface Cell {
    own: boolean;
    rule: string | null;
    hourlyRateMinor: number | null;
    next: { hourlyRateMinor: number; effectiveFrom: string } | null;
  }
  const shown = ({ any, cells }: Row) =>
    [any, ...cells].map(({ own, hourlyRateMinor }) => (own ? `[${hourlyRateMinor}]` : hourlyRateMinor));

  it('shows own and inherited rates of every client and service', async () => {
    const { body } = await lerato.get<{ services: { name: string }[]; everyone: Row; items: Row[]; nextCursor: null }>(
      '/rates/matrix',
      { date: '2026-11-26' },
    );
    expect(body.services.map(({ name }) => name)).toEqual(['Advisory', 'Bookkeeping', 'Statements']);
    expect(shown(body.everyone)).toEqual(['[85000]', '[145000]', 85000, '[105000]']);
    expect(body.everyone.cells[0]!.next).toMatchObject({ hourlyRateMinor: 155000, effectiveFrom: '2027-01-01' });
    expect(body.items.map(({ clientName }) => clientName)).toEqual(['Karoo Blooms', 'Tafelberg Joinery']);
    expect(shown(body.items[0]!)).toEqual([null, '[130000]', 85000, 105000]);
    expect(shown(body.items[1]!)).toEqual(['[78000]', 78000, 78000, 78000]);
    expect(body.items[1]!.cells.map(({ rule }) => rule)).toEqual(['client', 'client', 'client']);
  });

  it('shows another day, part of the clients, and pages', async () => {
    const early = await lerato.get<{ everyone: Row }>('/rates/matrix', { date: '2025-02-28' });
    expect(shown(early.body.everyone)).toEqual([null, null, null, null]);
    const first = await lerato.get<{ items: Row[]; nextCursor: string }>('/rates/matrix', { limit: 1 });
    const second = await lerato.get<{ items: Row[]; nextCursor: null }>('/rates/matrix', {
      limit: 1,
      cursor: first.body.nextCursor,
    });
    expect([...first.body.items, ...second.body.items].map(({ clientName }) => clientName)).toEqual([
      'Karoo Blooms',
      'Tafelberg Joinery',
    ]);
    expect(second.body.nextCursor).toBeNull();
    const found = await lerato.get<{ items: Row[] }>('/rates/matrix', { q: 'tafel' });
    expect(found.body.items).toHaveLength(1);
  });

  it('agrees with resolving each cell', async () => {
    const date = '2026-11-26';
    const { body } = await lerato.get<{ services: Kept[]; items: (Row & { clientId: string })[] }>('/rates/matrix', {
      date,
    });
    for (const row of body.items) {
      for (const [index, service] of body.services.entries()) {
        const resolved = await lerato.get('/rates/resolve', {
          clientId: row.clientId,
          serviceTypeId: service.id,
          date,
        });
        expect(resolved.body).toMatchObject({
          hourlyRateMinor: row.cells[index]!.hourlyRateMinor,
          rule: row.cells[index]!.rule,
        });
      }
    }
  });
});
