import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Workbook } from './workbook.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

describe('the value of an entry', () => {
  it('is minutes × rate, rounded once: 50 min at R850.00 are R708.33', async () => {
    const book = await Workbook.open(app);
    const entry = await book.log();
    expect(entry).toMatchObject({
      minutes: 50,
      billedMinutes: 50,
      hourlyRateMinor: 85_000,
      rateRule: 'default',
      valueMinor: 70_833,
      wipMinor: 70_833,
      status: 'unbilled',
      warnings: [],
    });
    expect(await book.movements()).toMatchObject([{ kind: 'added', day: '2026-11-20', value: 70_833, minutes: 50 }]);
    expect(await book.audited(entry.id)).toEqual(['time_entry.created']);
  });

  it.each([
    [{ incrementMinutes: 6, mode: 'up' }, 54, 76_500],
    [{ incrementMinutes: 6, mode: 'nearest' }, 48, 68_000],
    [{ incrementMinutes: 15, mode: 'up' }, 60, 85_000],
  ])('follows the rounding policy %p', async (rounding, billedMinutes, valueMinor) => {
    const book = await Workbook.open(app);
    await book.settings({ rounding });
    expect(await book.log()).toMatchObject({ minutes: 50, billedMinutes, valueMinor });
    const clientId = await book.client('Own policy', { rounding: { incrementMinutes: 30, mode: 'up' } });
    expect(await book.log({ clientId })).toMatchObject({ billedMinutes: 60, valueMinor: 85_000 });
  });

  it('is nothing for time that is not charged', async () => {
    const book = await Workbook.open(app);
    const entry = await book.log({ billable: false });
    expect(entry).toMatchObject({ status: 'non_billable', valueMinor: 0, billedMinutes: 0, hourlyRateMinor: null });
    expect(await book.movements()).toEqual([]);
    expect((await book.change(entry, { billable: true })).body).toMatchObject({
      status: 'unbilled',
      valueMinor: 70_833,
    });
  });

  it('needs a rate, and the refusal names what to set', async () => {
    const book = await Workbook.open(app, { rateMinor: null });
    const refused = await book.tryLog();
    expect(refused).toMatchObject({ status: 404, body: { code: 'rate_not_set' } });
    expect(refused.body['detail']).toContain('20 Nov 2026');
    expect(await book.log({ hourlyRateMinor: 90_000 })).toMatchObject({ rateRule: 'override', valueMinor: 75_000 });
  });
});

describe('the rate of an entry', () => {
  it('is frozen, with the rule that gave it, and says why', async () => {
    const book = await Workbook.open(app);
    const own = await book.rate({ hourlyRateMinor: 100_000, clientId: book.clientId });
    const entry = await book.log();
    expect(entry).toMatchObject({ rateRule: 'client', hourlyRateMinor: 100_000, valueMinor: 83_333 });
    await book.rate({ hourlyRateMinor: 120_000, clientId: book.clientId, effectiveFrom: '2026-11-01' });
    const detail = await book.entry(entry.id);
    expect(detail).toMatchObject({ hourlyRateMinor: 100_000, valueMinor: 83_333, rateId: own.id });
    expect(detail).toHaveProperty('whyRate', [
      { rule: 'client_service', rateId: null, hourlyRateMinor: null, effectiveFrom: null, wins: false },
      expect.objectContaining({ rule: 'client', hourlyRateMinor: 120_000, wins: false }),
      { rule: 'service', rateId: null, hourlyRateMinor: null, effectiveFrom: null, wins: false },
      expect.objectContaining({ rule: 'default', hourlyRateMinor: 85_000, wins: false }),
    ]);
    expect((await book.change(entry, { description: 'Longer text', minutes: 60 })).body).toMatchObject({
      hourlyRateMinor: 100_000,
      valueMinor: 100_000,
    });
  });

  it('is resolved again when the date moves to where another holds', async () => {
    const book = await Workbook.open(app);
    await book.rate({ hourlyRateMinor: 90_000, effectiveFrom: '2026-11-15' });
    const entry = await book.log({ date: '2026-11-10' });
    expect(entry.hourlyRateMinor).toBe(85_000);
    expect((await book.change(entry, { date: '2026-11-16' })).body).toMatchObject({
      hourlyRateMinor: 90_000,
      valueMinor: 75_000,
    });
  });

  it('may be overridden and given back', async () => {
    const book = await Workbook.open(app);
    const entry = await book.log({ hourlyRateMinor: 60_000 });
    expect(entry).toMatchObject({ rateRule: 'override', rateId: null, valueMinor: 50_000 });
    const moved = await book.change(entry, { date: '2026-11-19' });
    expect(moved.body).toMatchObject({ rateRule: 'override', valueMinor: 50_000 });
    expect((await book.change({ ...entry, version: 2 }, { hourlyRateMinor: null })).body).toMatchObject({
      rateRule: 'default',
      valueMinor: 70_833,
    });
  });
});

describe('the day of an entry', () => {
  it('is the local date on which it began', async () => {
    const book = await Workbook.open(app);
    expect(await book.log({ date: undefined, startedAt: '2026-03-31T22:30:00Z' })).toMatchObject({
      date: '2026-04-01',
    });
    expect(await book.log({ date: undefined, startedAt: '2026-11-10T21:30:00Z', minutes: 75 })).toMatchObject({
      date: '2026-11-10',
      endedAt: '2026-11-10T22:45:00.000Z',
    });
  });

  it('moves the start along to the same time of day, also across daylight saving', async () => {
    const book = await Workbook.open(app);
    await book.settings({ timezone: 'Europe/London' });
    const entry = await book.log({ date: undefined, startedAt: '2026-03-28T09:00:00Z' });
    expect((await book.change(entry, { date: '2026-03-30' })).body).toMatchObject({
      date: '2026-03-30',
      startedAt: '2026-03-30T08:00:00.000Z',
      endedAt: '2026-03-30T08:50:00.000Z',
    });
  });

  it('with more than 24 hours and overlaps are pointed out, not refused', async () => {
    const book = await Workbook.open(app);
    await book.log({ minutes: 1_400, billable: false });
    expect((await book.log({ minutes: 41 })).warnings).toMatchObject([{ code: 'day_over_24h' }]);
    await book.log({ date: undefined, startedAt: '2026-11-12T08:00:00Z', minutes: 60 });
    expect(
      (await book.log({ date: undefined, startedAt: '2026-11-12T08:59:00Z', minutes: 30 })).warnings,
    ).toMatchObject([{ code: 'overlap' }]);
    expect((await book.log({ date: undefined, startedAt: '2026-11-12T09:29:00Z', minutes: 30 })).warnings).toEqual([]);
  });
});

describe('the lock date', () => {
  it('makes earlier entries read-only, but not deferring and writing off', async () => {
    const book = await Workbook.open(app);
    const old = await book.log({ date: '2026-10-31' });
    const recent = await book.log({ date: '2026-11-01' });
    await book.settings({ lockDate: '2026-11-01' });
    expect(await book.tryLog({ date: '2026-10-31' })).toMatchObject({ status: 409, body: { code: 'period_locked' } });
    expect(await book.change(old, { minutes: 10 })).toMatchObject({ status: 409, body: { code: 'period_locked' } });
    expect(await book.change(recent, { date: '2026-10-30' })).toMatchObject({
      status: 409,
      body: { code: 'period_locked', errors: [{ pointer: '/date' }] },
    });
    expect(await book.me.delete(`/time-entries/${old.id}`)).toMatchObject({
      status: 409,
      body: { code: 'period_locked' },
    });
    expect((await book.change(recent, { minutes: 10 })).status).toBe(200);
    expect(await book.me.post(`/time-entries/${old.id}/defer`, { until: '2099-01-01', reason: 'Later' })).toMatchObject(
      { status: 200, body: { status: 'deferred', locked: true } },
    );
    expect(await book.me.post(`/time-entries/${old.id}/write-off`, { reason: 'Goodwill' })).toMatchObject({
      status: 200,
      body: { status: 'written_off', wipMinor: 0 },
    });
  });
});

describe('time of a task', () => {
  it("takes the task's client and service type, and keeps them while it is linked", async () => {
    const book = await Workbook.open(app);
    const other = await book.client('Thabo Trading');
    const task = await book.me.ok<{ id: string }>('POST', '/tasks', {
      title: 'VAT return',
      clientId: other,
      serviceTypeId: book.serviceTypeId,
    });
    const entry = await book.me.ok<{ id: string; version: number }>('POST', '/time-entries', {
      taskId: task.id,
      date: '2026-11-20',
      minutes: 30,
    });
    expect(entry).toMatchObject({
      clientId: other,
      clientName: 'Thabo Trading',
      serviceTypeId: book.serviceTypeId,
      taskTitle: 'VAT return',
    });
    const refused = await book.me.patch(`/time-entries/${entry.id}`, {
      version: entry.version,
      clientId: book.clientId,
    });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/clientId' }] } });
    const freed = await book.me.patch(`/time-entries/${entry.id}`, {
      version: entry.version,
      clientId: book.clientId,
      taskId: null,
    });
    expect(freed).toMatchObject({ status: 200, body: { clientId: book.clientId, taskId: null } });
  });
});

describe('lists', () => {
  it('go newest first, by keyset, with filters and the totals of what is filtered', async () => {
    const book = await Workbook.open(app);
    const other = await book.client('Thabo 100% Trading');
    for (const [date, minutes, more] of [
      ['2026-11-18', 60, {}],
      ['2026-11-19', 30, { description: 'Payroll' }],
      ['2026-11-19', 20, { billable: false }],
      ['2026-11-20', 10, { clientId: other }],
    ] as const)
      await book.log({ date, minutes, ...more });
    const first = await book.me.get<{ items: { date: string }[]; nextCursor: string }>('/time-entries', { limit: 3 });
    expect(first.body.items.map(({ date }) => date)).toEqual(['2026-11-20', '2026-11-19', '2026-11-19']);
    const second = await book.me.get<{ items: { date: string }[]; nextCursor: null }>('/time-entries', {
      limit: 3,
      cursor: first.body.nextCursor,
    });
    expect(second.body).toMatchObject({ items: [{ date: '2026-11-18' }], nextCursor: null });
    expect(await book.entries({ q: '100% t' })).toHaveLength(1);
    expect(await book.entries({ q: 'payroll', status: 'unbilled', from: '2026-11-19', to: '2026-11-19' })).toHaveLength(
      1,
    );
    expect(await book.entries({ billable: 'false' })).toMatchObject([{ minutes: 20, status: 'non_billable' }]);
    const { body } = await book.me.get('/time-entries/totals', { clientId: book.clientId });
    expect(body).toEqual({
      count: 3,
      minutes: 110,
      billableMinutes: 90,
      valueMinor: 127_500,
      days: [
        { date: '2026-11-19', count: 2, minutes: 50, billableMinutes: 30, valueMinor: 42_500 },
        { date: '2026-11-18', count: 1, minutes: 60, billableMinutes: 60, valueMinor: 85_000 },
      ],
    });
    const forged = Buffer.from(JSON.stringify(['x', 'y'])).toString('base64url');
    expect((await book.me.get('/time-entries', { cursor: forged })).status).toBe(400);
  });

  it('offer recent combinations once each, the latest first', async () => {
    const book = await Workbook.open(app);
    await book.log({ date: '2026-11-18', description: 'Payroll' });
    await book.log({ date: '2026-11-20', description: 'VAT201' });
    await book.log({ date: '2026-11-19', description: 'Payroll' });
    const { body } = await book.me.get<{ items: { description: string; count: number }[] }>('/time-entries/recent');
    expect(body.items.map(({ description, count }) => [description, count])).toEqual([
      ['VAT201', 1],
      ['Payroll', 2],
    ]);
  });
});
