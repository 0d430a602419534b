import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import { CashRoom } from './cash-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

describe('a reversal', () => {
  it('opens what the payment had paid, and takes its credit away; nothing is deleted', async () => {
    const cash = await CashRoom.open(app);
    const { id, number } = await cash.invoice(100_000);
    const payment = await cash.pay(130_000, [{ invoiceId: id, amountMinor: 100_000 }]);
    const { status, body } = await cash.reverse(payment.id);
    expect([status, body]).toMatchObject([
      200,
      {
        status: 'reversed',
        allocatedMinor: 0,
        creditMinor: 0,
        allocations: [],
        reversal: { date: '2026-11-24', reason: 'Returned unpaid' },
        history: [
          { kind: 'recorded', amountMinor: 130_000 },
          { kind: 'allocated', amountMinor: 100_000, invoiceNumber: number },
          { kind: 'freed', amountMinor: 100_000, invoiceNumber: number },
          { kind: 'reversed', amountMinor: 130_000, note: 'Returned unpaid' },
        ],
      },
    ]);
    expect(await cash.room.invoice(id)).toMatchObject({ status: 'finalised', paidMinor: 0, balanceMinor: 100_000 });
    expect(await cash.account()).toMatchObject({ balanceMinor: 100_000, creditMinor: 0 });
    const { items } = await cash.me.ok<{ items: object[] }>('GET', `/invoices/${id}/payments`);
    expect(items).toMatchObject([{ amountMinor: 0, allocatedMinor: 100_000, reversedOn: '2026-11-24' }]);
    expect(await cash.disagreements()).toEqual([]);
  });

  it('happens once, not before its payment, not after today, and never to money that was refunded', async () => {
    const cash = await CashRoom.open(app);
    const payment = await cash.pay(10_000);
    expect(await cash.reverse(payment.id, { date: '2026-11-23' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/date' }] },
    });
    expect((await cash.reverse(payment.id, { date: '2026-11-25' })).status).toBe(400);
    expect((await cash.reverse(payment.id, { reason: '' })).status).toBe(400);
    expect((await cash.reverse(payment.id)).status).toBe(200);
    expect(await cash.reverse(payment.id)).toMatchObject({ status: 409, body: { code: 'payment_reversed' } });
    const { id } = await cash.invoice(5_000);
    const allocations = [{ invoiceId: id, amountMinor: 5_000 }];
    expect(await cash.me.post(`/payments/${payment.id}/allocations`, { allocations })).toMatchObject({
      status: 409,
      body: { code: 'payment_reversed' },
    });
    const other = await cash.pay(10_000);
    expect((await cash.refund(1)).status).toBe(201);
    expect(await cash.reverse(other.id)).toMatchObject({ status: 409, body: { code: 'payment_refunded' } });
  });
});

describe('a refund', () => {
  it('comes from credit, oldest payment first, and never from more than there is', async () => {
    const cash = await CashRoom.open(app);
    const younger = await cash.pay(30_000);
    const older = await cash.pay(50_000, undefined, { date: '2026-11-01' });
    expect(await cash.refund(80_001)).toMatchObject({
      status: 409,
      body: { code: 'over_allocated', errors: [{ pointer: '/amountMinor' }] },
    });
    const refund = await cash.refund(60_000, { reason: 'Paid twice' });
    expect(refund).toMatchObject({ status: 201, body: { version: 1, amountMinor: 60_000, reason: 'Paid twice' } });
    const parts = refund.body['parts'] as { paymentId: string; amountMinor: number }[];
    expect(new Map(parts.map((part) => [part.paymentId, part.amountMinor]))).toEqual(
      new Map([
        [older.id, 50_000],
        [younger.id, 10_000],
      ]),
    );
    expect(await cash.read(older.id)).toMatchObject({
      status: 'allocated',
      refundedMinor: 50_000,
      history: [{ kind: 'recorded' }, { kind: 'refunded', amountMinor: 50_000, note: 'REFUND 1' }],
    });
    expect(await cash.account()).toMatchObject({ creditMinor: 20_000, balanceMinor: -20_000 });
    expect((await cash.me.ok<{ items: object[] }>('GET', `/clients/${cash.clientId}/refunds`)).items).toHaveLength(1);
    expect(await cash.disagreements()).toEqual([]);
  });

  it('needs a reference, a day that has come, and an amount', async () => {
    const cash = await CashRoom.open(app);
    await cash.pay(10_000);
    for (const wrong of [{ reference: '' }, { date: '2026-11-25' }, { amountMinor: 0 }, { method: 'barter' }])
      expect((await cash.refund(100, wrong)).status).toBe(400);
  });
});
