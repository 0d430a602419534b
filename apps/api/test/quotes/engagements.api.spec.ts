import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import { QuoteRoom } from './quote-room.js';

interface Engagement {
  id: string;
  version: number;
  clientId: string;
  title: string;
  status: string;
  quoteId: string | null;
  billing: { kind: string; milestones: { id: string; amountMinor: number }[]; [field: string]: unknown };
}

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

async function open() {
  const room = await QuoteRoom.open(app);
  const { me, billing } = room;
  const engage = (terms: object, more: object = {}) =>
    me.ok<Engagement>('POST', '/engagements', {
      clientId: billing.clientId,
      title: 'Advisory 2027',
      billing: terms,
      ...more,
    });
  const patch = (of: Engagement, change: object) =>
    me.patch<Engagement>(`/engagements/${of.id}`, { version: of.version, ...change });
  const log = (engagementId: string, minutes: number, more: object = {}) =>
    billing.log(minutes, { engagementId, ...more });
  const budget = (id: string) => me.ok('GET', `/engagements/${id}/budget`);
  return { room, me, billing, engage, patch, log, budget };
}

describe('conversion', () => {
  it('makes the engagement once, whoever asks', async () => {
    const { room, me } = await open();
    const clientId = await room.billing.client({ name: 'Highveld Solar', status: 'prospect' });
    const quote = await room.accepted({ clientId, paymentTermsDays: 14 });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => me.post<Engagement>(`/quotes/${quote.id}/convert`, { createTasks: true })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers[0]!.body).toMatchObject({
      clientId,
      title: 'Section 12B claim for four solar sites',
      status: 'active',
      quoteId: quote.id,
      billing: {
        kind: 'fixed_fee',
        feeMinor: 4_770_000,
        hoursBudgetMinutes: 720,
        hourlyRateMinor: 160_000,
        paymentTermsDays: 14,
      },
    });
    expect(await room.read(quote.id)).toMatchObject({ status: 'converted', engagementId: answers[0]!.body.id });
    expect((await me.get(`/clients/${clientId}`)).body).toMatchObject({ status: 'active' });
    const tasks = (await me.get<{ items: object[] }>('/tasks', { clientId })).body.items;
    expect(tasks).toMatchObject([
      { title: 'Section 12B claim for four solar sites', engagementId: answers[0]!.body.id },
    ]);
  });

  it('takes other terms, counts the options that were chosen, and needs an acceptance', async () => {
    const { room, me } = await open();
    const sent = await room.sent();
    expect(await me.post(`/quotes/${sent.id}/convert`, {})).toMatchObject({
      status: 409,
      body: { code: 'quote_not_accepted' },
    });
    const workshop = sent.lines.find(({ description }) => description.startsWith('Workshop'))!;
    await room.accept(sent.id, { optionalLineIds: [workshop.id] });
    const { body } = await me.post<Engagement>(`/quotes/${sent.id}/convert`, {
      title: 'Solar',
      billing: { kind: 'capped' },
    });
    expect(body).toMatchObject({
      title: 'Solar',
      billing: { kind: 'capped', capMinor: 5_410_000, feeMinor: null, hoursBudgetMinutes: 960 },
    });
  });
});

describe('terms', () => {
  it('price time at the rate of the engagement, whatever the service', async () => {
    const { billing, engage, log, me } = await open();
    const { id } = await engage({ kind: 'hourly', hourlyRateMinor: 160_000 });
    const entry = await me.ok('GET', `/time-entries/${await log(id, 90)}`);
    expect(entry).toMatchObject({
      rateRule: 'engagement',
      hourlyRateMinor: 160_000,
      valueMinor: 240_000,
      status: 'unbilled',
    });
    expect(await me.ok('GET', `/time-entries/${await billing.log(90)}`)).toMatchObject({
      rateRule: 'default',
      valueMinor: 127_500,
    });
  });

  it('a new rate holds from today on; existing entries keep theirs', async () => {
    const { engage, log, me, patch } = await open();
    const of = await engage({ kind: 'hourly', hourlyRateMinor: 160_000 });
    const before = await log(of.id, 60);
    const { body } = await patch(of, { billing: { hourlyRateMinor: 180_000 } });
    expect(body.billing).toMatchObject({ hourlyRateMinor: 180_000 });
    const after = await log(of.id, 60, { date: '2026-11-24' });
    const value = async (id: string) => (await me.ok<{ valueMinor: number }>('GET', `/time-entries/${id}`)).valueMinor;
    expect([await value(before), await value(after), await value(await log(of.id, 60))]).toEqual([
      160_000, 180_000, 160_000,
    ]);
  });

  it('time on a fee is covered: measured, never WIP, never billed by the hour', async () => {
    const { billing, engage, log, me, budget } = await open();
    const { id } = await engage({ kind: 'fixed_fee', feeMinor: 1_000_000, hoursBudgetMinutes: 600 });
    const entry = await log(id, 500);
    expect(await me.ok('GET', `/time-entries/${entry}`)).toMatchObject({ status: 'covered', valueMinor: 708_333 });
    expect(await me.ok('GET', '/wip')).toMatchObject({ totals: { valueMinor: 0 } });
    expect((await billing.draft()).lines).toEqual([]);
    expect(await budget(id)).toMatchObject({
      minutes: 500,
      usedBps: 8333,
      level: 'near',
      effectiveHourlyRateMinor: 120_000,
      overServiceMinor: 0,
    });
    await log(id, 400);
    expect(await budget(id)).toMatchObject({
      level: 'over',
      overrunMinutes: 300,
      valueMinor: 1_275_000,
      overServiceMinor: 275_000,
      feeDueMinor: 0,
    });
  });

  it('change as a whole and stay consistent', async () => {
    const { engage, patch, log, me } = await open();
    const of = await engage({
      kind: 'fixed_fee',
      feeMinor: 100_000,
      milestones: [
        { title: 'Half', percentBps: 5000 },
        { title: 'Rest', percentBps: 5000 },
      ],
    });
    expect(of.billing.milestones.map(({ amountMinor }) => amountMinor)).toEqual([50_000, 50_000]);
    const raised = (await patch(of, { billing: { feeMinor: 100_001 } })).body;
    expect(raised.billing.milestones.map(({ amountMinor }) => amountMinor)).toEqual([50_001, 50_000]);
    const hourly = (await patch(raised, { billing: { kind: 'hourly' } })).body;
    expect(hourly.billing).toMatchObject({ kind: 'hourly', feeMinor: null, milestones: [] });
    await log(of.id, 60);
    expect(
      await patch(hourly, { billing: { kind: 'retainer', feeMinor: 1, interval: 'monthly', startDate: '2026-11-01' } }),
    ).toMatchObject({
      status: 409,
      body: { code: 'in_use' },
    });
    expect((await patch(hourly, { billing: { kind: 'capped', capMinor: 1_000 } })).status).toBe(200);
    expect((await me.delete(`/engagements/${of.id}`)).body).toMatchObject({ code: 'in_use' });
  });

  it.each([
    ['a fixed fee without a fee', { kind: 'fixed_fee' }, '/billing/feeMinor'],
    ['capped work without a cap', { kind: 'capped' }, '/billing/capMinor'],
    ['a retainer without a start', { kind: 'retainer', feeMinor: 1, interval: 'monthly' }, '/billing/startDate'],
    ['hourly work with a fee', { kind: 'hourly', feeMinor: 1 }, '/billing/kind'],
    ['an end before the start', { kind: 'hourly', startDate: '2026-12-01', endDate: '2026-11-30' }, '/billing/endDate'],
    [
      'shares of 90 %',
      { kind: 'fixed_fee', feeMinor: 9, milestones: [{ title: 'A', percentBps: 9000 }] },
      '/billing/milestones',
    ],
  ])('refuse %s', async (_, billing, pointer) => {
    const { me, billing: room } = await open();
    expect(await me.post('/engagements', { clientId: room.clientId, title: 'T', billing })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer }] },
    });
  });

  it('say what is left before they are closed, to who asks, and close all the same when told to', async () => {
    const { billing, engage, log, me, room } = await open();
    const of = await engage({ kind: 'hourly' });
    const task = (title: string) =>
      me.ok<{ id: string; version: number }>('POST', '/tasks', {
        title,
        clientId: billing.clientId,
        serviceTypeId: billing.serviceTypeId,
        engagementId: of.id,
      });
    const [first] = [await task('Draft'), await task('Review')];
    await me.ok('PATCH', `/tasks/${first.id}`, { status: 'done', version: first.version });
    // 1 h 30 at R 850,00 an hour.
    await log(of.id, 90);
    const close = (more: object = {}) => me.post(`/engagements/${of.id}/close`, { onlyIfFinished: true, ...more });
    const refused = await close();
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'engagement_unfinished', openTasks: 1, unbilledMinutes: 90, unbilledMinor: 127_500 },
    });
    expect(String(refused.body['detail']).replaceAll('\u00a0', ' ')).toBe(
      'One task is not done, and 1 h 30 of time, worth R 1 275,00, is not billed.',
    );
    expect((await me.get(`/engagements/${of.id}`)).body).toMatchObject({ status: 'active' });
    expect(await close({ onlyIfFinished: false })).toMatchObject({ status: 200, body: { status: 'completed' } });
    expect(await close()).toMatchObject({ status: 200 });
    const other = await room.billing.me.ok<{ id: string }>('POST', '/engagements', {
      clientId: billing.clientId,
      title: 'Nothing left',
      billing: { kind: 'fixed_fee', feeMinor: 100_000 },
    });
    await log(other.id, 60);
    expect(await me.post(`/engagements/${other.id}/close`, { onlyIfFinished: true })).toMatchObject({
      status: 200,
      body: { status: 'completed' },
    });
  });

  it('are closed for new time once the work has ended, and open again', async () => {
    const { billing, engage, log, me } = await open();
    const of = await engage({ kind: 'hourly' });
    expect((await me.post(`/engagements/${of.id}/close`, {})).body).toMatchObject({
      status: 'completed',
      closedOn: '2026-11-24',
    });
    const entry = {
      clientId: billing.clientId,
      serviceTypeId: billing.serviceTypeId,
      date: '2026-11-24',
      minutes: 30,
      engagementId: of.id,
    };
    expect(await me.post('/time-entries', entry)).toMatchObject({ status: 409, body: { code: 'engagement_closed' } });
    expect((await me.post(`/engagements/${of.id}/reopen`)).body).toMatchObject({ status: 'active', closedOn: null });
    await log(of.id, 30);
    expect((await me.post(`/engagements/${of.id}/close`, { outcome: 'cancelled' })).body).toMatchObject({
      status: 'cancelled',
    });
    expect(await me.post(`/engagements/${of.id}/close`, {})).toMatchObject({
      status: 409,
      body: { code: 'illegal_transition' },
    });
  });
});
