import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { travelTo } from '@atlasos/testing';
import { Scheduler } from '../../src/platform/schedule/scheduler.js';
import type { TestApp } from '../support/test-app.js';
import { startTestWorker, type TestWorker } from '../support/test-worker.js';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import { CashRoom } from '../payments/cash-room.js';

interface Schedule {
  enabled: boolean;
  version: number;
  dueNow: number;
  steps: Array<{ days: number; subject: string; message: string }>;
}

interface Reminders {
  off: boolean;
  next: { days: number; date: string } | null;
  items: Array<{ days: number; dueOn: string; state: string }>;
}

let app: TestApp;
let worker: TestWorker;
const on = (day: string) => travelTo({ query: (sql) => app.sql(sql) }, `${day}T09:00:00Z`);
const remindersOf = (cash: CashRoom, id: string) => cash.me.ok<Reminders>('GET', `/invoices/${id}/reminders`);
const stepsOf = async (cash: CashRoom, id: string) =>
  (await remindersOf(cash, id)).items.map(({ days, state }) => [days, state]);

/** The morning of a day, with all the work that it brings. */
async function morning(day: string): Promise<void> {
  await on(day);
  await worker.app.get(Scheduler).runOnce();
  await workOff();
}
async function workOff(): Promise<void> {
  while ((await worker.runDue()) > 0);
}

/** A practice that reminds, with an invoice of 24 November 2026, due on 8 December. */
async function reminding(): Promise<{ cash: CashRoom; id: string }> {
  await on('2026-11-24');
  const cash = await CashRoom.open(app);
  const { steps } = await cash.me.ok<Schedule>('GET', '/practice/reminders');
  await cash.me.ok('PUT', '/practice/reminders', { enabled: true, steps, version: 0 });
  return { cash, id: (await cash.invoice(100_000)).id };
}

beforeAll(async () => {
  app = await startOnBillingDay();
  worker = await startTestWorker(app.config);
});
afterAll(async () => {
  await worker.stop();
  await app.close();
});

describe('the schedule of reminders', () => {
  it('is off, with four steps, until it is saved', async () => {
    const cash = await CashRoom.open(app);
    const schedule = await cash.me.ok<Schedule>('GET', '/practice/reminders');
    expect(schedule).toMatchObject({ enabled: false, version: 0 });
    expect(schedule.steps.map(({ days }) => days)).toEqual([-3, 1, 14, 30]);
    const id = (await cash.invoice(100_000)).id;
    await morning('2026-12-20');
    expect(await remindersOf(cash, id)).toMatchObject({ items: [], next: null });
    expect(await cash.me.ok('GET', '/practice/reminders')).toMatchObject({ dueNow: 1 });
  });

  it.each([
    [{ steps: [{ days: 1, subject: 'A', message: '{{salary}}' }] }, '/steps/0/message'],
    [{ steps: [1, 1].map((days) => ({ days, subject: 'A', message: 'B' })) }, '/steps/1/days'],
    [{ steps: [{ days: 400, subject: 'A', message: 'B' }] }, '/steps/0/days'],
    [{ steps: [{ days: 1, subject: 'A\nBcc: x', message: 'B' }] }, '/steps/0/subject'],
  ])('refuses what cannot be sent: %j', async (change, pointer) => {
    const cash = await CashRoom.open(app);
    const answer = await cash.me.call('PUT', '/practice/reminders', { body: { enabled: true, version: 0, ...change } });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it('is changed by who read it', async () => {
    const { cash } = await reminding();
    const body = { enabled: false, steps: [] };
    expect(await cash.me.call('PUT', '/practice/reminders', { body })).toMatchObject({ status: 428 });
    expect(await cash.me.call('PUT', '/practice/reminders', { body: { ...body, version: 0 } })).toMatchObject({
      status: 412,
    });
    expect(await cash.me.call('PUT', '/practice/reminders', { body: { ...body, version: 1 } })).toMatchObject({
      status: 200,
      body: { enabled: false, steps: [], version: 2 },
    });
  });
});

describe('reminders', () => {
  it('go out once for each step, with the balance of the day, and are seen on the invoice', async () => {
    const { cash, id } = await reminding();
    expect((await remindersOf(cash, id)).next).toEqual({ days: -3, date: '2026-12-05' });
    await morning('2026-12-04');
    expect(await stepsOf(cash, id)).toEqual([]);
    await morning('2026-12-05');
    await morning('2026-12-06');
    expect(await stepsOf(cash, id)).toEqual([[-3, 'sent']]);
    await cash.pay(40_000, [{ invoiceId: id, amountMinor: 40_000 }]);
    await morning('2026-12-09');
    expect(await stepsOf(cash, id)).toEqual([
      [1, 'sent'],
      [-3, 'sent'],
    ]);
    const { items } = await cash.me.ok<{ items: Array<{ subject: string; message: string }> }>(
      'GET',
      `/invoices/${id}/deliveries`,
    );
    expect(items[0]).toMatchObject({ subject: 'Invoice INV-2026-0001 was due on 8 Dec 2026', state: 'sent' });
    expect(items[0]!.message).toContain('R\u00a0600,00 is still open');
  });

  it('catch up once after a pause', async () => {
    const { cash, id } = await reminding();
    await morning('2027-01-20');
    await morning('2027-01-21');
    await cash.me.ok('POST', '/auth/login', { email: cash.me.email, password: cash.me.password });
    expect(await stepsOf(cash, id)).toEqual([[30, 'sent']]);
  });

  it('are sent once by many workers at the same moment', async () => {
    const { cash, id } = await reminding();
    await on('2026-12-09');
    await Promise.all(Array.from({ length: 20 }, () => worker.app.get(Scheduler).runOnce()));
    await app.sql(
      `INSERT INTO outbox (practice_id, kind, payload) SELECT $1, 'reminders.daily', '{"date": "2026-12-09"}' FROM generate_series(1, 20)`,
      [cash.me.practiceId],
      cash.me.practiceId,
    );
    await workOff();
    expect(await stepsOf(cash, id)).toEqual([[1, 'sent']]);
  });

  it('stop with the payment, also when it comes between the morning and the mail', async () => {
    const { cash, id } = await reminding();
    const other = (await cash.invoice(50_000)).id;
    await on('2026-12-09');
    await worker.app.get(Scheduler).runOnce();
    // The day's job; then the reminders' own; then, before the mails leave, the money.
    await worker.runDue();
    await cash.me.ok('POST', `/invoices/${other}/mark-paid`, { date: '2026-11-24', method: 'eft' });
    await worker.runDue();
    expect(await stepsOf(cash, other)).toEqual([[1, 'paid']]);
    expect(await stepsOf(cash, id)).toEqual([[1, 'queued']]);
    await cash.me.ok('POST', `/invoices/${id}/mark-paid`, { date: '2026-11-24', method: 'eft' });
    await workOff();
    expect(await stepsOf(cash, id)).toEqual([[1, 'failed']]);
    await morning('2026-12-22');
    expect(await stepsOf(cash, id)).toEqual([[1, 'failed']]);
  });

  it('leave an invoice or a client alone that was switched off', async () => {
    const { cash, id } = await reminding();
    const other = (await cash.invoice(50_000)).id;
    expect(await cash.me.ok('POST', `/invoices/${id}/reminders/off`)).toMatchObject({ off: true, next: null });
    expect(await cash.me.ok('POST', `/invoices/${id}/reminders/off`)).toMatchObject({ off: true });
    await morning('2026-12-09');
    expect([await stepsOf(cash, id), await stepsOf(cash, other)]).toEqual([[], [[1, 'sent']]]);
    expect(await cash.me.ok('POST', `/clients/${cash.clientId}/reminders/off`)).toMatchObject({ off: true });
    await cash.me.ok('POST', `/invoices/${id}/reminders/on`);
    await morning('2026-12-22');
    expect([await stepsOf(cash, id), await stepsOf(cash, other)]).toEqual([[], [[1, 'sent']]]);
    await cash.me.ok('POST', `/clients/${cash.clientId}/reminders/on`);
    await morning('2026-12-23');
    expect(await stepsOf(cash, id)).toEqual([[14, 'sent']]);
  });

  it('have nobody to go to without an address', async () => {
    const { cash } = await reminding();
    const clientId = await cash.room.client();
    const draft = await cash.room.fee(await cash.room.draft({ clientId }), 10_000);
    await cash.room.finalise(draft.id);
    await morning('2026-12-09');
    expect(await stepsOf(cash, draft.id)).toEqual([[1, 'no_address']]);
  });

  it('are nobody else’s', async () => {
    const { cash, id } = await reminding();
    const stranger = await app.register();
    for (const path of [`/invoices/${id}/reminders`, `/clients/${cash.clientId}/reminders`]) {
      expect(await stranger.get(path)).toMatchObject({ status: 404 });
      expect(await stranger.post(`${path}/off`)).toMatchObject({ status: 404 });
    }
  });
});
