import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Workbook } from './workbook.js';

let app: TestApp;
let book: Workbook;
beforeAll(async () => {
  app = await startTestApp();
  book = await Workbook.open(app);
});
afterAll(() => app.close());

const NOBODY = '0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e10';

describe('bad input', () => {
  it.each<[string, object]>([
    ['minutes', { minutes: 0 }],
    ['minutes', { minutes: -5 }],
    ['minutes', { minutes: 1441 }],
    ['minutes', { minutes: 1.5 }],
    ['minutes', { minutes: '50' }],
    ['minutes', { minutes: null }],
    ['date', { date: '2026-02-30' }],
    ['date', { date: '20 Nov 2026' }],
    ['date', { date: '9999-01-01' }],
    ['startedAt', { startedAt: '2026-11-20' }],
    ['startedAt', { startedAt: '2026-11-20T10:00:00' }],
    ['description', { description: 'x'.repeat(2001) }],
    ['description', { description: 'nul \u0000 byte' }],
    ['clientId', { clientId: 'karoo' }],
    ['hourlyRateMinor', { hourlyRateMinor: 0 }],
    ['hourlyRateMinor', { hourlyRateMinor: 1e15 }],
    ['valueMinor', { valueMinor: 1 }],
    ['status', { status: 'billed' }],
    ['billable', { billable: 'yes' }],
  ])('names the field %s: %j', async (field, more) => {
    const answer = await book.tryLog(more);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: `/${field}` }] } });
  });

  it('refuses 1e400 and names what is missing', async () => {
    const text = JSON.stringify(book.body()).replace('"minutes":50', '"minutes":1e400');
    expect(await book.me.post('/time-entries', text)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/minutes' }] },
    });
    const missing = await book.me.post('/time-entries', { minutes: 5 });
    expect((missing.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/clientId',
      '/serviceTypeId',
      '/date',
    ]);
  });

  it('refuses filters and cursors that are none', async () => {
    for (const query of [
      { status: 'paid' },
      { from: 'yesterday' },
      { clientId: 'x' },
      { billable: 'maybe' },
      { limit: 201 },
      { cursor: 'rubbish' },
      { sort: 'x' },
    ] as Record<string, string>[]) {
      expect((await book.me.get('/time-entries', query)).status).toBe(400);
    }
    expect((await book.me.get('/time-entries', { q: '%_\\' })).body).toMatchObject({ items: [] });
  });

  it('refuses deferring to the past and writing off more than there is', async () => {
    const entry = await book.log();
    expect(await book.me.post(`/time-entries/${entry.id}/defer`, { until: '2020-01-01', reason: 'x' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/until' }] },
    });
    expect(
      await book.me.post(`/time-entries/${entry.id}/write-off`, { reason: 'x', valueMinor: 70_834 }),
    ).toMatchObject({ status: 400, body: { errors: [{ pointer: '/valueMinor' }] } });
    expect(await book.me.post(`/time-entries/${entry.id}/write-off`, { valueMinor: 5 })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/reason' }] },
    });
  });

  it('wants the version that was read', async () => {
    const entry = await book.log();
    expect((await book.me.patch(`/time-entries/${entry.id}`, { minutes: 5 })).status).toBe(428);
    expect((await book.change(entry, { minutes: 5 })).status).toBe(200);
    expect((await book.change(entry, { minutes: 6 })).status).toBe(412);
    expect((await book.me.patch(`/time-entries/${entry.id}`, { minutes: 6 }, { 'If-Match': '"2"' })).status).toBe(200);
  });
});

describe("another practice's ids", () => {
  it('answer exactly as ids that do not exist', async () => {
    const stranger = await Workbook.open(app);
    const theirs = await stranger.log();
    const cost = await stranger.spend();
    const task = await stranger.me.ok<{ id: string }>('POST', '/tasks', {
      title: 'x',
      clientId: stranger.clientId,
      serviceTypeId: stranger.serviceTypeId,
    });
    const calls: [string, string, (id: string) => object | undefined, string][] = [
      ['GET', '/time-entries/:id', () => undefined, theirs.id],
      ['PATCH', '/time-entries/:id', () => ({ minutes: 5, version: 1 }), theirs.id],
      ['DELETE', '/time-entries/:id', () => undefined, theirs.id],
      ['POST', '/time-entries/:id/restore', () => ({}), theirs.id],
      ['POST', '/time-entries/:id/undefer', () => ({}), theirs.id],
      ['POST', '/time-entries/:id/defer', () => ({ until: '2099-01-01', reason: 'x' }), theirs.id],
      ['POST', '/time-entries/:id/write-off', () => ({ reason: 'x' }), theirs.id],
      ['POST', '/time-entries', (clientId) => book.body({ clientId }), stranger.clientId],
      ['POST', '/time-entries', (serviceTypeId) => book.body({ serviceTypeId }), stranger.serviceTypeId],
      ['POST', '/time-entries', (taskId) => book.body({ taskId }), task.id],
      ['POST', '/timer/start', (clientId) => ({ clientId }), stranger.clientId],
      ['GET', '/disbursements/:id', () => undefined, cost.id],
      ['DELETE', '/disbursements/:id', () => undefined, cost.id],
      ['GET', '/wip/clients/:id', () => undefined, stranger.clientId],
    ];
    for (const [method, path, body, id] of calls) {
      const [foreign, unknown] = await Promise.all(
        [id, NOBODY].map((one) => book.me.call(method, path.replace(':id', one), { body: body(one) })),
      );
      expect([method, path, foreign!.status]).toEqual([method, path, 404]);
      expect({ ...foreign!.body, requestId: '' }).toEqual({ ...unknown!.body, requestId: '' });
    }
    expect((await book.me.get('/time-entries', { clientId: stranger.clientId })).body).toMatchObject({ items: [] });
  });
});

describe('deleting and restoring', () => {
  it('leaves every list and comes back as it was, each with its movement', async () => {
    const entry = await book.log({ date: '2026-11-03', description: 'To be deleted' });
    expect((await book.me.delete(`/time-entries/${entry.id}`)).status).toBe(204);
    expect((await book.me.get(`/time-entries/${entry.id}`)).status).toBe(404);
    expect((await book.me.delete(`/time-entries/${entry.id}`)).status).toBe(404);
    expect(await book.entries({ q: 'To be deleted' })).toEqual([]);
    expect((await book.me.post(`/time-entries/${entry.id}/restore`)).body).toMatchObject({
      status: 'unbilled',
      valueMinor: 70_833,
    });
    expect(await book.movements('time_entry_id = $1', [entry.id])).toMatchObject([
      { kind: 'added', day: '2026-11-03', value: 70_833 },
      { kind: 'deleted', day: '2026-11-03', value: -70_833 },
      { kind: 'added', day: '2026-11-03', value: 70_833 },
    ]);
    expect(await book.audited(entry.id)).toEqual(['time_entry.created', 'time_entry.deleted', 'time_entry.restored']);
  });

  it('at the same time counts the value once or not at all', async () => {
    const entry = await book.log({ date: '2026-11-04' });
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        n % 2 ? book.me.delete(`/time-entries/${entry.id}`) : book.me.post(`/time-entries/${entry.id}/restore`),
      ),
    );
    const there = (await book.me.get(`/time-entries/${entry.id}`)).status === 200;
    const movements = await book.movements('time_entry_id = $1', [entry.id]);
    expect(movements.reduce((sum, { value }) => sum + value, 0)).toBe(there ? 70_833 : 0);
  });

  it('of the same POST with one Idempotency-Key logs time once', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        book.me.post('/time-entries', book.body({ description: 'Only once' }), { 'Idempotency-Key': 'time-once' }),
      ),
    );
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect(await book.entries({ q: 'Only once' })).toHaveLength(1);
  });
});
