import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { travelTo } from '@atlasos/testing';
import type { TestApp } from '../support/test-app.js';
import { BillingRoom, startOnBillingDay } from '../invoicing/billing-room.js';
import { CashRoom } from '../payments/cash-room.js';

interface Debtors {
  asOf: string;
  totals: { buckets: number[]; owedMinor: number; creditMinor: number; balanceMinor: number };
  clients: Array<{ clientId: string; clientName: string; buckets: number[]; oldestDueDate: string | null }>;
}

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

/** R1 000.00 and VAT, issued on a day; due fourteen days later. */
async function bill(room: BillingRoom, issueDate: string): Promise<string> {
  const draft = await room.fee(await room.draft(), 100_000);
  const dated = await room.patch(draft, { issueDate });
  return (await room.finalise(dated.id)).id;
}

describe('debtors', () => {
  it('are none in an empty practice', async () => {
    const room = await BillingRoom.open(app);
    expect(await room.me.ok<Debtors>('GET', '/revenue/debtors')).toEqual({
      asOf: '2026-11-24',
      totals: { buckets: [0, 0, 0, 0, 0, 0], owedMinor: 0, creditMinor: 0, balanceMinor: 0 },
      clients: [],
    });
    expect(await room.me.ok('GET', '/revenue/summary')).toMatchObject({
      outstandingMinor: 0,
      oldestOverdueDays: 0,
      lockup: { days: null },
      attention: [],
    });
  });

  it('age by the days of rule 36: due 30 April 2026', async () => {
    const room = await BillingRoom.open(app);
    await bill(room, '2026-04-16');
    const bucketOn = async (asOf: string) =>
      (await room.me.ok<Debtors>('GET', `/revenue/debtors?asOf=${asOf}`)).totals.buckets.indexOf(115_000);
    const days = ['04-16', '04-30', '05-01', '05-30', '05-31', '06-29', '06-30', '07-29', '07-30', '08-28', '08-29'];
    const buckets = [];
    for (const day of days) buckets.push(await bucketOn(`2026-${day}`));
    expect(buckets).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5]);
    expect(await bucketOn('2026-04-15')).toBe(-1);
  });

  it('are as they were on a past day, also after a credit note', async () => {
    const room = await BillingRoom.open(app);
    const id = await bill(room, '2026-09-01');
    await room.credit(id, { full: true });
    const ofDay = async (asOf?: string) => (await room.me.get<Debtors>('/revenue/debtors', { asOf })).body.totals;
    expect(await ofDay('2026-11-23')).toMatchObject({ buckets: [0, 0, 0, 115_000, 0, 0], balanceMinor: 115_000 });
    expect(await ofDay('2026-11-24')).toMatchObject({ owedMinor: 0, balanceMinor: 0 });
    expect(await ofDay()).toMatchObject({ owedMinor: 0 });
    expect(await ofDay('2026-08-31')).toMatchObject({ owedMinor: 0 });
  });

  it('are refused for a day that is none, and are nobody else’s', async () => {
    const room = await BillingRoom.open(app);
    await bill(room, '2026-11-01');
    expect(await room.me.get('/revenue/debtors?asOf=2026-02-30')).toMatchObject({ status: 400 });
    const stranger = await app.register();
    expect((await stranger.ok<Debtors>('GET', '/revenue/debtors')).clients).toEqual([]);
  });
});

describe('the summary', () => {
  it('names the same month with VAT and without, less credit notes, and the lock-up', async () => {
    await travelTo({ query: (sql) => app.sql(sql) }, '2026-11-24T09:00:00Z');
    const room = await BillingRoom.open(app);
    await bill(room, '2026-09-10');
    const partly = await bill(room, '2026-11-10');
    const invoice = await room.invoice(partly);
    await room.credit(partly, { lines: [{ lineId: invoice.lines[0]!.id, amountMinor: 40_000 }] });
    const draft = await room.fee(await room.draft(), 5_000);
    const summary = await room.me.ok<{ months: object[]; attention: object[] }>('GET', '/revenue/summary');
    expect(summary).toMatchObject({
      asOf: '2026-11-24',
      outstandingMinor: 115_000 + 69_000,
      outstandingCount: 2,
      outstandingClients: 1,
      overdueMinor: 115_000,
      overdueCount: 1,
      oldestOverdueDays: 61,
      thisMonth: {
        month: '2026-11-01',
        invoicedMinor: 69_000,
        invoicedNetMinor: 60_000,
        receivedMinor: 0,
        invoiceCount: 1,
      },
      // (0 + 184 000) ÷ (160 000 ÷ 365) = 419.75
      lockup: { wipMinor: 0, debtorsMinor: 184_000, invoiced365Minor: 160_000, days: 419.8 },
    });
    expect(summary.months).toHaveLength(12);
    expect(summary.months[9]).toMatchObject({ month: '2026-09-01', invoicedMinor: 115_000, invoicedNetMinor: 100_000 });
    expect(summary.attention).toMatchObject([
      { kind: 'overdue', days: 61, amountMinor: 115_000 },
      { kind: 'due', invoiceId: partly, amountMinor: 69_000, days: 0 },
      { kind: 'draft', invoiceId: draft.id, amountMinor: 5_750, invoiceNumber: null },
    ]);
  });

  it('want attention once for an invoice whose payment bounced, however late it is', async () => {
    const cash = await CashRoom.open(app);
    const { id } = await cash.invoice(50_000, { issueDate: '2026-09-01' });
    const pay = () => cash.pay(50_000, [{ invoiceId: id, amountMinor: 50_000 }]);
    await cash.reverse((await pay()).id);
    await cash.reverse((await pay()).id);
    const { attention } = await cash.me.ok<{ attention: object[] }>('GET', '/revenue/summary');
    expect(attention).toMatchObject([{ kind: 'bounced', invoiceId: id, amountMinor: 50_000 }]);
    expect(attention).toHaveLength(1);
  });
});
