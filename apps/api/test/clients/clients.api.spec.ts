import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addClient, addRate, addService, UNKNOWN_ID, type Kept } from '../support/records.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

type List = { items: (Kept & { name: string; reference: string })[]; nextCursor: string | null };
const THANDI = { name: 'Thandi Nkosi', email: 'thandi@karoo.example', portalAccess: true };

describe('clients', () => {
  it('keeps what was given and follows the practice in the rest', async () => {
    const lerato = await app.register();
    const created = await lerato.post('/clients', {
      name: 'Karoo Blooms (Pty) Ltd',
      kind: 'company',
      contacts: [THANDI],
      billingAddress: '1 Long Street\r\nCape Town',
    });
    expect(created.status).toBe(201);
    expect(created.headers.get('etag')).toBe('"1"');
    expect(created.body).toMatchObject({
      version: 1,
      status: 'active',
      billingAddress: '1 Long Street\nCape Town',
      contacts: [{ ...THANDI, id: expect.any(String) }],
      vatNumber: null,
      paymentTermsDays: null,
      rounding: null,
      wipAlert: null,
      warnings: [],
    });
    expect(created.body['reference']).toMatch(/^KARB-1001-.$/);
    expect((await lerato.get(`/clients/${String(created.body['id'])}`)).body).toEqual(created.body);
  });

  it('changes only what a PATCH names, and says so in the audit log', async () => {
    const lerato = await app.register();
    const { id } = await addClient(lerato, 'Karoo Blooms', { paymentTermsDays: 30 });
    const changed = await lerato.patch(`/clients/${id}`, {
      version: 1,
      rounding: { incrementMinutes: 6, mode: 'up' },
      wipAlert: { valueMinor: 5_000_000 },
    });
    expect(changed.body).toMatchObject({
      version: 2,
      name: 'Karoo Blooms',
      paymentTermsDays: 30,
      rounding: { incrementMinutes: 6, mode: 'up' },
      wipAlert: { valueMinor: 5_000_000, ageDays: null },
    });
    const off = await lerato.patch(`/clients/${id}`, {
      version: 2,
      rounding: null,
      wipAlert: { off: true },
      paymentTermsDays: null,
    });
    expect(off.body).toMatchObject({ version: 3, rounding: null, wipAlert: { off: true }, paymentTermsDays: null });
    expect((await lerato.patch(`/clients/${id}`, { version: 3, wipAlert: null })).body).toMatchObject({
      wipAlert: null,
    });
    const audited = await app.sql(
      `SELECT action, before, after FROM audit_log WHERE entity = 'client' AND entity_id = $1 ORDER BY id LIMIT 1 OFFSET 2`,
      [id],
      lerato.practiceId,
    );
    expect(audited).toEqual([
      {
        action: 'client.changed',
        before: {
          rounding: { incrementMinutes: 6, mode: 'up' },
          wipAlert: { valueMinor: 5_000_000, ageDays: null },
          paymentTermsDays: 30,
        },
        after: { rounding: null, wipAlert: { off: true }, paymentTermsDays: null },
      },
    ]);
  });

  it('replaces contacts as a list and keeps the ids given, in the new order', async () => {
    const lerato = await app.register();
    const { id, contacts } = await addClient(lerato, 'Karoo Blooms', {
      contacts: [THANDI, { name: 'Sipho' }, { name: 'Anele' }],
    });
    const [thandi, sipho] = contacts as Kept[];
    const answer = await lerato.patch(`/clients/${id}`, {
      version: 1,
      contacts: [
        { name: 'New one', email: 'new@karoo.example' },
        { id: sipho!.id, name: 'Sipho Dube' },
        { ...THANDI, id: thandi!.id },
      ],
    });
    expect(answer.body['contacts']).toEqual([
      { id: expect.any(String), name: 'New one', email: 'new@karoo.example', portalAccess: false },
      { id: sipho!.id, name: 'Sipho Dube', email: null, portalAccess: false },
      { ...THANDI, id: thandi!.id },
    ]);
    expect((await lerato.patch(`/clients/${id}`, { version: 2, contacts: [] })).body).toMatchObject({
      contacts: [],
      version: 3,
    });
  });

  it('refuses a contact of somebody else as if it did not exist', async () => {
    const [lerato, other] = [await app.register(), await app.register()];
    const { id } = await addClient(lerato);
    const foreign = (await addClient(other, 'Theirs', { contacts: [THANDI] }))['contacts'] as Kept[];
    const own = (await addClient(lerato, 'Mine too', { contacts: [THANDI] }))['contacts'] as Kept[];
    for (const { id: contact } of [...foreign, ...own]) {
      expect(
        await lerato.patch(`/clients/${id}`, { version: 1, contacts: [{ id: contact, name: 'X' }] }),
      ).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
  });

  it('archives and brings back, twice without harm', async () => {
    const lerato = await app.register();
    const { id } = await addClient(lerato);
    expect((await lerato.post(`/clients/${id}/archive`)).body).toMatchObject({ status: 'archived', version: 2 });
    expect((await lerato.post(`/clients/${id}/archive`)).body).toMatchObject({ status: 'archived', version: 2 });
    expect((await lerato.post(`/clients/${id}/unarchive`)).body).toMatchObject({ status: 'active', version: 3 });
  });

  it('deletes only a client that nothing names', async () => {
    const lerato = await app.register();
    const [free, used] = [await addClient(lerato, 'Free', { contacts: [THANDI] }), await addClient(lerato, 'Used')];
    await addRate(lerato, 85000, '2026-03-01', { clientId: used.id });
    expect((await lerato.delete(`/clients/${free.id}`)).status).toBe(204);
    expect((await lerato.get(`/clients/${free.id}`)).status).toBe(404);
    expect(await lerato.delete(`/clients/${used.id}`)).toMatchObject({
      status: 409,
      body: { code: 'in_use', detail: expect.stringContaining('Archive it') },
    });
    expect((await lerato.get(`/clients/${used.id}`)).status).toBe(200);
  });
});

describe('the list of clients', () => {
  it('pages by name, without holes or repeats, whatever the case', async () => {
    const lerato = await app.register();
    for (const name of ['beta', 'Alpha', 'beta', 'Gamma', 'alpha']) await addClient(lerato, name);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await lerato.get<List>('/clients', { limit: 2, cursor });
      seen.push(...body.items.map(({ name }) => name));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.map((name) => name.toLowerCase())).toEqual(['alpha', 'alpha', 'beta', 'beta', 'gamma']);
    const newest = await lerato.get<List>('/clients', { sort: 'newest', limit: 2 });
    const rest = await lerato.get<List>('/clients', { sort: 'newest', cursor: newest.body.nextCursor! });
    expect([...newest.body.items, ...rest.body.items].map(({ name }) => name)).toEqual([
      'alpha',
      'Gamma',
      'beta',
      'Alpha',
      'beta',
    ]);
  });

  it('finds by name, reference and contact, and takes % as a character', async () => {
    const lerato = await app.register();
    await addClient(lerato, 'Karoo Blooms', { contacts: [THANDI] });
    await addClient(lerato, '100% Wool', { kind: 'individual', status: 'prospect' });
    const names = async (query: Record<string, string>) =>
      (await lerato.get<List>('/clients', query)).body.items.map(({ name }) => name);
    expect(await names({ q: 'KAROO' })).toEqual(['Karoo Blooms']);
    expect(await names({ q: 'karb-1001' })).toEqual(['Karoo Blooms']);
    expect(await names({ q: 'thandi@' })).toEqual(['Karoo Blooms']);
    expect(await names({ q: '0% w' })).toEqual(['100% Wool']);
    expect(await names({ q: '%' })).toEqual(['100% Wool']);
    expect(await names({ status: 'prospect' })).toEqual(['100% Wool']);
    expect(await names({ kind: 'company' })).toEqual(['Karoo Blooms']);
    expect(await lerato.get('/clients', { cursor: 'bm9uc2Vuc2U' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: 'cursor' }] },
    });
  });
});

describe('versions and strangers', () => {
  it('asks for the version read and refuses a stale one', async () => {
    const lerato = await app.register();
    const { id } = await addClient(lerato);
    expect(await lerato.patch(`/clients/${id}`, { name: 'New' })).toMatchObject({
      status: 428,
      body: { code: 'version_required' },
    });
    expect(await lerato.patch(`/clients/${id}`, { name: 'New' }, { 'If-Match': '"1"' })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect(await lerato.patch(`/clients/${id}`, { name: 'Newer', version: 1 })).toMatchObject({
      status: 412,
      body: { code: 'stale_version' },
    });
    expect((await lerato.get(`/clients/${id}`)).body).toMatchObject({ name: 'New' });
  });

  it('lets one of two changes at once win', async () => {
    const lerato = await app.register();
    const { id } = await addClient(lerato);
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => lerato.patch(`/clients/${id}`, { name, version: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('answers for another practice’s client exactly as for none', async () => {
    const [lerato, other] = [await app.register(), await app.register()];
    const theirs = (await addClient(other)).id;
    const service = await addService(lerato);
    const calls = (id: string) => [
      lerato.get(`/clients/${id}`),
      lerato.patch(`/clients/${id}`, { name: 'Mine', version: 1 }),
      lerato.delete(`/clients/${id}`),
      lerato.post(`/clients/${id}/archive`),
      lerato.post('/rates', { clientId: id, hourlyRateMinor: 1, effectiveFrom: '2026-01-01' }),
      lerato.get('/rates/resolve', { clientId: id }),
      lerato.post('/tasks', { title: 'T', clientId: id, serviceTypeId: service.id }),
    ];
    const known = await Promise.all(calls(theirs));
    const unknown = await Promise.all(calls(UNKNOWN_ID));
    const bodies = (answers: typeof known) => answers.map(({ status, body }) => ({ status, ...body, requestId: '' }));
    expect(bodies(known)).toEqual(bodies(unknown));
    expect(known.map(({ status }) => status)).toEqual(Array(7).fill(404));
    expect((await other.get(`/clients/${theirs}`)).body).toMatchObject({ name: 'Karoo Blooms', version: 1 });
  });
});
