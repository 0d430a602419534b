import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { returnToPresent, travelTo } from '@atlasos/testing';
import pg from 'pg';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { bill, draft } from './documents.js';
import { Workbook } from './workbook.js';

let app: TestApp;
let owner: pg.Client;
let book: Workbook;

beforeAll(async () => {
  app = await startTestApp();
  owner = new pg.Client({ connectionString: app.database.url });
  await owner.connect();
  await returnToPresent(owner);
  book = await Workbook.open(app);
  await travelTo(owner, '2026-11-24T10:00:00Z');
});
afterAll(async () => {
  await owner.end();
  await app.close();
});

describe('unbilled work', () => {
  it('is shown by client and age, deferred and drafted apart but counted in', async () => {
    // Ages on 24 November: 30, 31, 60, 61, 90 and 91 days.
    const dates = ['2026-10-25', '2026-10-24', '2026-09-25', '2026-09-24', '2026-08-26', '2026-08-25'];
    const entries = [];
    for (const date of dates) entries.push(await book.log({ date, minutes: 60 }));
    await book.spend({ date: '2026-11-24' });
    await book.me.ok('POST', `/time-entries/${entries[0]!.id}/defer`, { until: '2026-12-01', reason: 'Waiting' });
    await draft(book, [entries[1]!.id]);
    const expected = {
      minutes: 360,
      valueMinor: 555_000,
      deferredMinor: 85_000,
      draftedMinor: 85_000,
      oldestDate: '2026-08-25',
      buckets: [130_000, 170_000, 170_000, 85_000],
    };
    const noLimit = { limitValueMinor: null, limitAgeDays: null, overLimit: null };
    expect((await book.me.get('/wip')).body).toEqual({
      asOf: '2026-11-24',
      totals: expected,
      clients: [{ clientId: book.clientId, clientName: 'Karoo Blooms', ...expected, ...noLimit }],
    });
    const { body } = await book.me.get<{ items: object[]; nextCursor: string }>(`/wip/clients/${book.clientId}`, {
      limit: 6,
    });
    expect(body).toMatchObject({ ...expected, clientName: 'Karoo Blooms' });
    expect(body.items).toMatchObject([
      { date: '2026-08-25', ageDays: 91, bucket: 3, status: 'unbilled', kind: 'time' },
      { bucket: 2 },
      { bucket: 2 },
      { bucket: 1 },
      { bucket: 1, status: 'drafted' },
      { ageDays: 30, bucket: 0, status: 'deferred', deferredUntil: '2026-12-01' },
    ]);
    const rest = await book.me.get(`/wip/clients/${book.clientId}`, { limit: 6, cursor: body.nextCursor });
    expect(rest.body).toMatchObject({
      items: [{ kind: 'disbursement', valueMinor: 45_000, minutes: null }],
      nextCursor: null,
    });
  });

  it('of a past day looks as it did then, and a period adds up', async () => {
    const clientId = await book.client('Rolling Stock');
    const [first, second] = [
      await book.log({ clientId, date: '2026-11-02', minutes: 60 }),
      await book.log({ clientId, date: '2026-11-10', minutes: 60 }),
    ];
    await bill(book, await draft(book, [first.id], clientId), [{ id: first.id, wipValueMinor: 85_000 }], '2026-11-15');
    await book.me.ok('POST', `/time-entries/${second.id}/write-off`, { reason: 'Goodwill', valueMinor: 25_000 });
    await book.change({ ...second, version: 2 }, { minutes: 90 });
    const wipAt = async (asOf: string) => {
      const { clients } = (await book.me.get<{ clients: { clientId: string; valueMinor: number }[] }>('/wip', { asOf }))
        .body;
      return clients.find((client) => client.clientId === clientId)?.valueMinor ?? 0;
    };
    expect(
      await Promise.all(['2026-11-01', '2026-11-02', '2026-11-14', '2026-11-15', '2026-11-24'].map(wipAt)),
    ).toEqual([0, 85_000, 212_500, 127_500, 102_500]);
    const { clients } = await book.me.ok<{ clients: { clientId: string }[] }>(
      'GET',
      '/wip/movements?from=2026-11-10&to=2026-11-24',
    );
    expect(clients.find((client) => client.clientId === clientId)).toMatchObject({
      openingMinor: 85_000,
      addedMinor: 85_000,
      editedMinor: 42_500,
      repricedMinor: 0,
      billedMinor: 85_000,
      releasedMinor: 0,
      writtenOffMinor: 25_000,
      closingMinor: 102_500,
    });
    expect((await book.me.get('/wip/movements', { from: '2026-11-10', to: '2026-11-09' })).status).toBe(400);
  });
});
