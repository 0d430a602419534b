import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { returnToPresent, travelTo } from '@atlasos/testing';
import pg from 'pg';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Workbook, type Entry } from './workbook.js';

let app: TestApp;
let owner: pg.Client;

beforeAll(async () => {
  app = await startTestApp();
  owner = new pg.Client({ connectionString: app.database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app.close();
});

/** Signs up in the present, so that the session outlives the travels. */
async function at(moment: string, options: { rateMinor?: number | null } = {}): Promise<Workbook> {
  await returnToPresent(owner);
  const book = await Workbook.open(app, options);
  await travelTo(owner, moment);
  return book;
}

const timerOf = (book: Workbook) =>
  book.me.get<{ id: string; version: number; elapsedSeconds: number; overLimit: boolean }>('/timer');

describe('the timer', () => {
  it('is on the server: elapsed is now − start, and one press is enough', async () => {
    const book = await at('2026-11-20T08:00:00Z');
    expect((await timerOf(book)).status).toBe(204);
    const started = await book.me.post('/timer/start', {});
    expect(started).toMatchObject({
      status: 201,
      body: {
        startedAt: '2026-11-20T08:00:00.000Z',
        elapsedSeconds: 0,
        overLimit: false,
        stoppedEntry: null,
        clientId: null,
      },
    });
    await travelTo(owner, '2026-11-20T08:47:12Z');
    expect((await timerOf(book)).body).toMatchObject({ elapsedSeconds: 2832 });
    const other = app.visitor();
    await other.ok('POST', '/auth/login', { email: book.me.email, password: book.me.password });
    expect((await other.get('/timer')).body).toMatchObject({ id: started.body['id'] });
  });

  it('makes an entry when it stops, priced when it can be', async () => {
    const book = await at('2026-11-20T08:00:00Z');
    await book.me.ok('POST', '/timer/start', {
      clientId: book.clientId,
      serviceTypeId: book.serviceTypeId,
      description: 'Payroll',
    });
    await travelTo(owner, '2026-11-20T08:49:40Z');
    const entry = await book.me.ok<Entry>('POST', '/timer/stop', {});
    expect(entry).toMatchObject({
      date: '2026-11-20',
      trackedSeconds: 2980,
      minutes: 50,
      valueMinor: 70_833,
      status: 'unbilled',
      description: 'Payroll',
    });
    expect((await timerOf(book)).status).toBe(204);
    expect(await book.audited(entry.id)).toEqual(['timer.stopped']);
    expect(await book.movements()).toMatchObject([{ kind: 'added', day: '2026-11-20', value: 70_833 }]);
  });

  it('never fails to stop: what lacks something is incomplete until it is completed', async () => {
    const book = await at('2026-11-20T08:00:00Z', { rateMinor: null });
    await book.me.ok('POST', '/timer/start', {});
    await travelTo(owner, '2026-11-20T09:00:00Z');
    const entry = await book.me.ok<Entry>('POST', '/timer/stop', {});
    expect(entry).toMatchObject({
      status: 'incomplete',
      lacks: ['client', 'service_type', 'rate'],
      valueMinor: 0,
      minutes: 60,
    });
    const named = await book.change(entry, { clientId: book.clientId, serviceTypeId: book.serviceTypeId });
    expect(named).toMatchObject({ status: 200, body: { status: 'incomplete', lacks: ['rate'] } });
    expect(await book.movements()).toEqual([]);
    await book.rate({ hourlyRateMinor: 85_000 });
    expect((await book.change({ ...entry, version: 2 }, { description: 'Ready' })).body).toMatchObject({
      status: 'unbilled',
      lacks: [],
      valueMinor: 85_000,
    });
    expect(await book.movements()).toMatchObject([{ kind: 'added', value: 85_000, minutes: 60 }]);
  });

  it('keeps the running one when another starts', async () => {
    const book = await at('2026-11-20T08:00:00Z');
    const work = { clientId: book.clientId, serviceTypeId: book.serviceTypeId };
    await book.me.ok('POST', '/timer/start', { ...work, description: 'First' });
    await travelTo(owner, '2026-11-20T08:30:00Z');
    const second = await book.me.post('/timer/start', { ...work, description: 'Second' });
    expect(second).toMatchObject({
      status: 201,
      body: { description: 'Second', stoppedEntry: { description: 'First', minutes: 30, valueMinor: 42_500 } },
    });
    expect(await book.entries()).toHaveLength(1);
  });

  it('answers a second press of the same button with the timer that runs', async () => {
    const book = await at('2026-11-20T08:00:00Z');
    const first = await book.me.post('/timer/start', { description: 'Once' });
    expect(await book.me.post('/timer/start', { description: 'Once' })).toMatchObject({
      status: 200,
      body: { id: first.body['id'] },
    });
    expect(await book.entries()).toEqual([]);
  });

  it('may begin earlier while it runs, and end earlier when it stops', async () => {
    const book = await at('2026-11-20T08:00:00Z');
    const { version } = await book.me.ok<{ version: number }>('POST', '/timer/start', {});
    expect((await book.me.patch('/timer', { startedAt: '2026-11-20T07:30:00Z' })).status).toBe(428);
    const patched = await book.me.patch('/timer', {
      startedAt: '2026-11-20T07:30:00Z',
      clientId: book.clientId,
      serviceTypeId: book.serviceTypeId,
      version,
    });
    expect(patched).toMatchObject({ status: 200, body: { elapsedSeconds: 1800, clientName: 'Karoo Blooms' } });
    expect((await book.me.patch('/timer', { description: 'x', version })).status).toBe(412);
    expect(await book.me.patch('/timer', { startedAt: '2026-11-20T09:00:00Z', version: version + 1 })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/startedAt' }] },
    });
    expect(await book.me.post('/timer/stop', { stoppedAt: '2026-11-20T07:30:00Z' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/stoppedAt' }] },
    });
    expect(await book.me.ok<Entry>('POST', '/timer/stop', { stoppedAt: '2026-11-20T07:45:00Z' })).toMatchObject({
      minutes: 15,
      endedAt: '2026-11-20T07:45:00.000Z',
    });
  });

  it('asks once when it runs past the limit', async () => {
    const book = await at('2026-11-20T06:00:00Z');
    await book.me.ok('POST', '/timer/start', {});
    await travelTo(owner, '2026-11-20T16:00:00Z');
    expect((await timerOf(book)).body).toMatchObject({ overLimit: false, limitHours: 10 });
    await travelTo(owner, '2026-11-20T16:00:01Z');
    expect((await timerOf(book)).body).toMatchObject({ overLimit: true });
    expect((await book.me.post('/timer/keep')).body).toMatchObject({ overLimit: false });
    await travelTo(owner, '2026-11-20T19:00:00Z');
    expect((await timerOf(book)).body).toMatchObject({ overLimit: false });
  });

  it('trims an entry to 24 hours, and says so', async () => {
    const book = await at('2026-11-18T08:00:00Z');
    await book.me.ok('POST', '/timer/start', {});
    await travelTo(owner, '2026-11-20T08:00:00Z');
    expect((await book.me.post('/timer/stop', { stoppedAt: '2026-11-19T08:00:01Z' })).status).toBe(400);
    expect(await book.me.ok<Entry>('POST', '/timer/stop', {})).toMatchObject({
      minutes: 1440,
      trackedSeconds: 86_400,
      endedAt: '2026-11-19T08:00:00.000Z',
      warnings: [{ code: 'trimmed' }],
    });
  });

  it('may be discarded, and the discarding undone', async () => {
    const book = await at('2026-11-20T08:00:00Z');
    await book.me.ok('POST', '/timer/start', { description: 'Not this' });
    await travelTo(owner, '2026-11-20T08:10:00Z');
    expect((await book.me.delete('/timer')).status).toBe(204);
    expect(await book.me.delete('/timer')).toMatchObject({ status: 409, body: { code: 'timer_not_running' } });
    expect(await book.entries()).toEqual([]);
    await travelTo(owner, '2026-11-20T08:20:00Z');
    expect((await book.me.post('/timer/restore')).body).toMatchObject({
      description: 'Not this',
      elapsedSeconds: 1200,
    });
    expect((await book.me.post('/timer/restore')).status).toBe(409);
    expect(await book.me.ok<Entry>('POST', '/timer/stop', {})).toMatchObject({ minutes: 20 });
  });

  it('started from a task takes its client and service type', async () => {
    const book = await at('2026-11-20T08:00:00Z');
    const task = await book.me.ok<{ id: string }>('POST', '/tasks', {
      title: 'VAT return',
      clientId: book.clientId,
      serviceTypeId: book.serviceTypeId,
    });
    expect((await book.me.post('/timer/start', { taskId: task.id })).body).toMatchObject({
      taskTitle: 'VAT return',
      clientId: book.clientId,
      serviceTypeId: book.serviceTypeId,
    });
    expect(await book.me.ok<Entry>('POST', '/timer/stop', {})).toMatchObject({
      taskId: task.id,
      clientId: book.clientId,
    });
  });

  it('is not stopped by a lock date or an archived client: work that was done is kept', async () => {
    const book = await at('2026-11-20T08:00:00Z');
    await book.me.ok('POST', '/timer/start', { clientId: book.clientId, serviceTypeId: book.serviceTypeId });
    await book.settings({ lockDate: '2026-11-21' });
    await book.me.ok('POST', `/clients/${book.clientId}/archive`, {});
    await travelTo(owner, '2026-11-20T08:30:00Z');
    expect(await book.me.ok<Entry>('POST', '/timer/stop', {})).toMatchObject({ minutes: 30, locked: true });
    expect(await book.me.post('/timer/start', { clientId: book.clientId })).toMatchObject({ status: 409 });
  });
});

describe('the day and length of a timer', () => {
  it('belong to the day on which it began in the practice, and to real time across daylight saving', async () => {
    const book = await at('2026-03-31T22:30:00Z');
    await book.me.ok('POST', '/timer/start', {});
    await travelTo(owner, '2026-03-31T23:45:00Z');
    expect(await book.me.ok<Entry>('POST', '/timer/stop', {})).toMatchObject({ date: '2026-04-01', minutes: 75 });

    const london = await at('2026-03-29T00:30:00Z');
    await london.settings({ timezone: 'Europe/London' });
    await london.me.ok('POST', '/timer/start', {});
    // 02:30 on the wall is 01:30 UTC: the clocks went forward in between.
    await travelTo(owner, '2026-03-29T01:30:00Z');
    expect(await london.me.ok<Entry>('POST', '/timer/stop', {})).toMatchObject({ date: '2026-03-29', minutes: 60 });
  });
});
