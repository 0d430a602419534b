import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { bill, draft } from './documents.js';
import { Workbook, type Entry } from './workbook.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

interface Repriced {
  count: number;
  beforeMinor: number;
  afterMinor: number;
  differenceMinor: number;
  entries: { id: string; beforeMinor: number; afterMinor: number }[];
  leftAlone: { reason: string; count: number; entries: { id: string }[] }[];
}

describe('repricing unbilled entries', () => {
  it('shows the difference first, leaves alone what it must, and moves WIP on the day it is done', async () => {
    const book = await Workbook.open(app);
    const [before, open, overridden, drafted, billed, locked] = [
      await book.log({ date: '2026-10-15', minutes: 60 }),
      await book.log({ minutes: 60 }),
      await book.log({ minutes: 60, hourlyRateMinor: 50_000 }),
      await book.log({ minutes: 60 }),
      await book.log({ minutes: 60 }),
      await book.log({ date: '2026-11-02', minutes: 60 }),
    ] as [Entry, Entry, Entry, Entry, Entry, Entry];
    await draft(book, [drafted.id]);
    await bill(book, await draft(book, [billed.id]), [{ id: billed.id, wipValueMinor: 85_000 }]);
    await book.settings({ lockDate: '2026-11-03' });
    await book.rate({ hourlyRateMinor: 100_000, effectiveFrom: '2026-11-01' });

    const preview = await book.me.ok<Repriced>('POST', '/rates/reprice', { from: '2026-11-01', dryRun: true });
    expect(preview).toMatchObject({
      dryRun: true,
      count: 1,
      beforeMinor: 85_000,
      afterMinor: 100_000,
      differenceMinor: 15_000,
      entries: [{ id: open.id, beforeMinor: 85_000, afterMinor: 100_000 }],
    });
    expect(preview.leftAlone.map(({ reason, entries }) => [reason, entries.map(({ id }) => id)])).toEqual([
      ['drafted', [drafted.id]],
      ['billed', [billed.id]],
      ['overridden', [overridden.id]],
      ['locked', [locked.id]],
    ]);
    expect(await book.entry(open.id)).toMatchObject({ valueMinor: 85_000, version: 1 });

    expect(await book.me.ok('POST', '/rates/reprice', { from: '2026-11-01' })).toEqual({ ...preview, dryRun: false });
    expect(await book.entry(open.id)).toMatchObject({ valueMinor: 100_000, hourlyRateMinor: 100_000, version: 2 });
    for (const [entry, valueMinor] of [
      [before, 85_000],
      [overridden, 50_000],
      [drafted, 85_000],
      [billed, 85_000],
      [locked, 85_000],
    ] as const) {
      expect(await book.entry(entry.id)).toMatchObject({ valueMinor });
    }
    const [today] = await app.sql<{ day: string }>(
      `SELECT (app_now() AT TIME ZONE 'Africa/Johannesburg')::date::text AS day`,
    );
    expect(await book.movements(`kind = 'repriced'`)).toMatchObject([
      { day: today!.day, entryDate: '2026-11-20', value: 15_000, minutes: 0 },
    ]);
    expect(await book.audited(open.id)).toEqual(['time_entry.created', 'time_entry.repriced']);
    expect(await book.me.ok('POST', '/rates/reprice', { from: '2026-11-01' })).toMatchObject({
      count: 0,
      differenceMinor: 0,
    });
  });

  it('keeps to a client and a service type, and rounds anew', async () => {
    const book = await Workbook.open(app);
    const other = await book.client('Thabo Trading');
    const advisory = await book.service('Succession advisory');
    const [mine, theirs, advice] = [
      await book.log(),
      await book.log({ clientId: other }),
      await book.log({ serviceTypeId: advisory }),
    ];
    await book.settings({ rounding: { incrementMinutes: 15, mode: 'up' } });
    expect(
      await book.me.ok('POST', '/rates/reprice', {
        from: '2026-11-01',
        clientId: book.clientId,
        serviceTypeId: book.serviceTypeId,
      }),
    ).toMatchObject({ count: 1, differenceMinor: 14_167 });
    expect(await book.entry(mine.id)).toMatchObject({ billedMinutes: 60, valueMinor: 85_000 });
    expect(await book.entry(theirs.id)).toMatchObject({ billedMinutes: 50 });
    expect(await book.entry(advice.id)).toMatchObject({ billedMinutes: 50 });
    expect(await book.movements(`kind = 'repriced'`)).toMatchObject([{ value: 14_167, minutes: 10 }]);
  });

  it('completes entries that only lacked a rate', async () => {
    const book = await Workbook.open(app, { rateMinor: null });
    await book.me.ok('POST', '/timer/start', { clientId: book.clientId, serviceTypeId: book.serviceTypeId });
    const entry = await book.me.ok<Entry>('POST', '/timer/stop', {});
    expect(entry).toMatchObject({ status: 'incomplete', lacks: ['rate'], minutes: 1 });
    await book.rate({ hourlyRateMinor: 60_000 });
    expect(await book.me.ok('POST', '/rates/reprice', { from: '2020-01-01' })).toMatchObject({
      count: 1,
      beforeMinor: 0,
      afterMinor: 1_000,
    });
    expect(await book.entry(entry.id)).toMatchObject({ status: 'unbilled', valueMinor: 1_000 });
    expect(await book.movements()).toMatchObject([{ kind: 'added', day: entry.date, value: 1_000, minutes: 1 }]);
  });

  it('of another practice answers as of one that does not exist', async () => {
    const [book, stranger] = [await Workbook.open(app), await Workbook.open(app)];
    const theirs = await book.me.post('/rates/reprice', { from: '2026-11-01', clientId: stranger.clientId });
    const nobody = await book.me.post('/rates/reprice', {
      from: '2026-11-01',
      clientId: '0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e10',
    });
    expect(theirs.status).toBe(404);
    expect({ ...theirs.body, requestId: '' }).toEqual({ ...nobody.body, requestId: '' });
  });
});
