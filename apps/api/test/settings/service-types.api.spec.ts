import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addRate, addService, UNKNOWN_ID, type Kept } from '../support/records.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

type List = { items: (Kept & { name: string })[]; nextCursor: string | null };

describe('service types', () => {
  it('are listed by name and take the six colours in turn', async () => {
    const lerato = await app.register();
    expect((await lerato.get<List>('/service-types')).body).toEqual({ items: [], nextCursor: null });
    const colours = [];
    for (const name of ['Payroll', 'advisory', 'Bookkeeping', 'Tax', 'VAT', 'Statements', 'Trusts'])
      colours.push((await addService(lerato, name))['colour']);
    expect(colours).toEqual([0, 1, 2, 3, 4, 5, 0]);
    const first = await lerato.get<List>('/service-types', { limit: 3 });
    const rest = await lerato.get<List>('/service-types', { cursor: first.body.nextCursor! });
    expect([...first.body.items, ...rest.body.items].map(({ name }) => name)).toEqual([
      'advisory',
      'Bookkeeping',
      'Payroll',
      'Statements',
      'Tax',
      'Trusts',
      'VAT',
    ]);
  });

  it('keep a name once, in any case, also when two arrive at the same time', async () => {
    const lerato = await app.register();
    const answers = await Promise.all(
      ['Payroll', 'PAYROLL', 'payroll'].map((name) => lerato.post('/service-types', { name })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
      code: 'name_taken',
      errors: [{ pointer: '/name' }],
    });
    const other = await addService(lerato, 'Tax');
    expect(await lerato.patch(`/service-types/${other.id}`, { name: 'payroll', version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'name_taken' },
    });
    expect((await addService(await app.register(), 'Payroll'))['name']).toBe('Payroll');
  });

  it('are renamed, coloured, archived and brought back', async () => {
    const lerato = await app.register();
    const { id } = await addService(lerato, 'Tax');
    expect(
      (await lerato.patch(`/service-types/${id}`, { name: 'Income tax', colour: 5, version: 1 })).body,
    ).toMatchObject({ name: 'Income tax', colour: 5, archived: false, version: 2 });
    expect((await lerato.post(`/service-types/${id}/archive`)).body).toMatchObject({ archived: true, version: 3 });
    expect((await lerato.post(`/service-types/${id}/archive`)).body).toMatchObject({ archived: true, version: 3 });
    expect((await lerato.get<List>('/service-types', { archived: false })).body.items).toEqual([]);
    expect((await lerato.get<List>('/service-types', { archived: true })).body.items).toHaveLength(1);
    expect((await lerato.patch(`/service-types/${id}`, { archived: false, version: 3 })).body).toMatchObject({
      archived: false,
      version: 4,
    });
    expect((await lerato.post(`/service-types/${id}/unarchive`)).body).toMatchObject({ archived: false, version: 4 });
    const actions = await app.sql<{ action: string }>(
      `SELECT action FROM audit_log WHERE entity_id = $1 ORDER BY id`,
      [id],
      lerato.practiceId,
    );
    expect(actions.map(({ action }) => action)).toEqual(
      ['created', 'changed', 'archived', 'unarchived'].map((verb) => `service_type.${verb}`),
    );
  });

  it('are deleted only while nothing names them', async () => {
    const lerato = await app.register();
    const [free, used] = [await addService(lerato, 'Free'), await addService(lerato, 'Used')];
    await addRate(lerato, 68000, '2026-03-01', { serviceTypeId: used.id });
    expect((await lerato.delete(`/service-types/${free.id}`)).status).toBe(204);
    expect(await lerato.delete(`/service-types/${used.id}`)).toMatchObject({ status: 409, body: { code: 'in_use' } });
  });

  it('refuse what is not theirs', async () => {
    const [lerato, other] = [await app.register(), await app.register()];
    const { id } = await addService(lerato);
    for (const [body, pointer] of [
      [{}, '/name'],
      [{ name: 'x'.repeat(101) }, '/name'],
      [{ name: 'X', colour: 6 }, '/colour'],
      [{ name: 'X', rate: 1 }, '/rate'],
    ] as const) {
      expect(await lerato.post('/service-types', body)).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
    }
    expect((await lerato.patch(`/service-types/${id}`, { name: 'X' })).status).toBe(428);
    expect((await lerato.patch(`/service-types/${id}`, { name: 'X', version: 7 })).status).toBe(412);
    const [theirs, unknown] = await Promise.all(
      [id, UNKNOWN_ID].map((it) => other.patch(`/service-types/${it}`, { name: 'X', version: 1 })),
    );
    expect(theirs!.status).toBe(404);
    expect({ ...theirs!.body, requestId: '' }).toEqual({ ...unknown!.body, requestId: '' });
  });
});
