import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.js';
import type { Visitor } from './support/visitor.js';

let app: TestApp;
let lerato: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  lerato = await app.register();
});
afterAll(() => app.close());

const create = (visitor: Visitor, name: string, key: string) =>
  visitor.post<{ id: string; code?: string }>('/clients', { name, kind: 'company' }, { 'Idempotency-Key': key });

const clientsNamed = async (name: string) =>
  (await lerato.get<{ items: { name: string }[] }>('/clients', { q: name })).body.items.filter(
    (client) => client.name === name,
  ).length;

describe('a repeated POST with the same Idempotency-Key', () => {
  it('answers what the first one did, and does it once', async () => {
    const first = await create(lerato, 'Repeated Once', 'key-1');
    const second = await create(lerato, 'Repeated Once', 'key-1');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await clientsNamed('Repeated Once')).toBe(1);
  });

  it('refuses another body under the same key', async () => {
    await create(lerato, 'Key Owner', 'key-2');
    expect(await create(lerato, 'Somebody Else', 'key-2')).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    expect(await clientsNamed('Somebody Else')).toBe(0);
  });

  it('does not remember a failure', async () => {
    expect((await lerato.post('/clients', { name: '', kind: 'company' }, { 'Idempotency-Key': 'key-3' })).status).toBe(
      400,
    );
    expect((await create(lerato, 'Second Try', 'key-3')).status).toBe(201);
  });

  it('belongs to the practice: another one may use the same key', async () => {
    const sipho = await app.register('Ndlovu Books');
    const [mine, theirs] = [await create(lerato, 'Same Key', 'key-4'), await create(sipho, 'Same Key', 'key-4')];
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('has one effect under 50 parallel repeats', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => create(lerato, 'Fifty At Once', 'key-5')));
    const ids = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id));
    expect(ids.size).toBe(1);
    expect(
      answers
        .filter(({ status }) => status !== 201)
        .every(({ status, body }) => status === 409 && body.code === 'request_in_progress'),
    ).toBe(true);
    expect(await clientsNamed('Fifty At Once')).toBe(1);
  });
});
