import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import { CashRoom, type Payment } from './cash-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

describe('a payment', () => {
  it('pays an invoice in part, then in full; the balance and the status follow', async () => {
    const cash = await CashRoom.open(app);
    const { id, number } = await cash.invoice(100_000);
    const first = await cash.pay(40_000, [{ invoiceId: id, amountMinor: 40_000 }]);
    expect(first).toMatchObject({
      version: 1,
      status: 'allocated',
      allocatedMinor: 40_000,
      creditMinor: 0,
      excessMinor: 0,
      allocations: [
        {
          invoiceId: id,
          invoiceNumber: number,
          amountMinor: 40_000,
          invoiceStatus: 'partly_paid',
          invoiceBalanceMinor: 60_000,
        },
      ],
      history: [
        { kind: 'recorded', amountMinor: 40_000 },
        { kind: 'allocated', amountMinor: 40_000, invoiceNumber: number },
      ],
    });
    expect(await cash.room.invoice(id)).toMatchObject({
      status: 'partly_paid',
      paidMinor: 40_000,
      balanceMinor: 60_000,
    });
    await cash.pay(60_000, [{ invoiceId: id, amountMinor: 60_000 }]);
    expect(await cash.room.invoice(id)).toMatchObject({ status: 'paid', paidMinor: 100_000, balanceMinor: 0 });
    const { items } = await cash.me.ok<{ items: object[] }>('GET', `/invoices/${id}/payments`);
    expect(items).toMatchObject([
      { kind: 'payment', amountMinor: 40_000, method: 'eft', reference: 'KARO-1001-7' },
      { kind: 'payment', amountMinor: 60_000 },
    ]);
    expect(await cash.disagreements()).toEqual([]);
  });

  it('pays several invoices, oldest due first as suggested, and keeps the rest as credit', async () => {
    const cash = await CashRoom.open(app);
    const late = await cash.invoice(1_345_500, { dueDate: '2026-12-20' });
    const early = await cash.invoice(1_076_400, { dueDate: '2026-12-01' });
    const middle = await cash.invoice(717_600, { dueDate: '2026-12-10' });
    const asked = await cash.account(2_500_000);
    expect(asked.openInvoices.map((each) => [each.invoiceNumber, each.suggestedMinor])).toEqual([
      [early.number, 1_076_400],
      [middle.number, 717_600],
      [late.number, 706_000],
    ]);
    expect((await cash.account(4_000_000)).restMinor).toBe(860_500);
    const payment = await cash.pay(2_500_000, [
      { invoiceId: early.id, amountMinor: 1_076_400 },
      { invoiceId: middle.id, amountMinor: 717_600 },
    ]);
    expect(payment).toMatchObject({ status: 'partly_allocated', allocatedMinor: 1_794_000, creditMinor: 706_000 });
    expect(await cash.account()).toMatchObject({
      owedMinor: 1_345_500,
      creditMinor: 706_000,
      balanceMinor: 639_500,
      openInvoices: [{ invoiceNumber: late.number }],
    });
    const more = await cash.me.ok<Payment>('POST', `/payments/${payment.id}/allocations`, {
      allocations: [{ invoiceId: late.id, amountMinor: 706_000 }],
    });
    expect(more).toMatchObject({ status: 'allocated', creditMinor: 0 });
    expect(await cash.room.invoice(late.id)).toMatchObject({ status: 'partly_paid', balanceMinor: 639_500 });
    expect(await cash.disagreements()).toEqual([]);
  });

  it('without allocations is all credit on the account, spent oldest first on the next invoice', async () => {
    const cash = await CashRoom.open(app);
    const younger = await cash.pay(30_000);
    const older = await cash.pay(50_000, undefined, { date: '2026-11-01' });
    expect(younger).toMatchObject({ status: 'unallocated', creditMinor: 30_000 });
    const invoice = await cash.invoice(60_000);
    const settled = await cash.me.ok('POST', `/invoices/${invoice.id}/apply-credit`, {});
    expect(settled).toMatchObject({ status: 'paid', paidMinor: 60_000, balanceMinor: 0, payments: [{}, {}] });
    expect(await cash.read(older.id)).toMatchObject({ creditMinor: 0 });
    expect(await cash.read(younger.id)).toMatchObject({ creditMinor: 20_000 });
    expect(await cash.me.post(`/invoices/${invoice.id}/apply-credit`, {})).toMatchObject({
      status: 409,
      body: { code: 'nothing_owed' },
    });
    const next = await cash.invoice(5_000);
    await cash.me.ok('POST', `/invoices/${next.id}/apply-credit`, { amountMinor: 1_000 });
    expect(await cash.room.invoice(next.id)).toMatchObject({ status: 'partly_paid', balanceMinor: 4_000 });
    expect(await cash.disagreements()).toEqual([]);
  });

  it('is one click for all that an invoice owes', async () => {
    const cash = await CashRoom.open(app);
    const { id } = await cash.invoice(100_000);
    await cash.pay(25_000, [{ invoiceId: id, amountMinor: 25_000 }]);
    const paid = await cash.me.ok<Payment>('POST', `/invoices/${id}/mark-paid`, { date: '2026-11-23', method: 'cash' });
    expect(paid).toMatchObject({ amountMinor: 75_000, status: 'allocated', allocations: [{ invoiceStatus: 'paid' }] });
    const again = await cash.me.post(`/invoices/${id}/mark-paid`, { date: '2026-11-23', method: 'cash' });
    expect(again).toMatchObject({ status: 409, body: { code: 'nothing_owed' } });
  });

  it('takes a small rest off the books in the same form, with its reason', async () => {
    const cash = await CashRoom.open(app);
    const { id } = await cash.invoice(100_000);
    const allocations = [{ invoiceId: id, amountMinor: 99_750, writeOffReason: 'Bank charges' }];
    await cash.pay(99_750, allocations);
    expect(await cash.room.invoice(id)).toMatchObject({
      status: 'paid',
      paidMinor: 99_750,
      writtenOffMinor: 250,
      balanceMinor: 0,
    });
    const { items } = await cash.me.ok<{ items: object[] }>('GET', `/invoices/${id}/payments`);
    expect(items).toMatchObject([
      { kind: 'payment', amountMinor: 99_750 },
      { kind: 'write_off', amountMinor: 250, reason: 'Bank charges', paymentId: null },
    ]);
    expect(await cash.account()).toMatchObject({ balanceMinor: 0, owedMinor: 0, creditMinor: 0 });
    expect(await cash.disagreements()).toEqual([]);
  });

  it('gives up a balance, whole or in part, and no more than that', async () => {
    const cash = await CashRoom.open(app);
    const { id } = await cash.invoice(100_000);
    const path = `/invoices/${id}/write-off-balance`;
    expect(await cash.me.post(path, { reason: 'Gone', amountMinor: 100_001 })).toMatchObject({
      status: 409,
      body: { code: 'over_allocated', errors: [{ pointer: '/amountMinor' }] },
    });
    await cash.me.ok('POST', path, { reason: 'Agreed', amountMinor: 30_000 });
    expect(await cash.me.ok('POST', path, { reason: 'Client closed down' })).toMatchObject({
      status: 'paid',
      paidMinor: 0,
      writtenOffMinor: 100_000,
      balanceMinor: 0,
    });
    expect((await cash.me.post(path, { reason: 'Once more' })).body['code']).toBe('nothing_owed');
    expect(await cash.disagreements()).toEqual([]);
  });
});
