import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOnBillingDay, type Invoice } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import { CashRoom } from './cash-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

const part = ({ lines }: Invoice, amountMinor: number) => ({ lines: [{ lineId: lines[0]!.id, amountMinor }] });

describe('a credit note above the open balance', () => {
  it('frees what pays the invoice, newest first, as credit on the account', async () => {
    const cash = await CashRoom.open(app);
    const invoice = await cash.invoice(100_000);
    const first = await cash.pay(40_000, [{ invoiceId: invoice.id, amountMinor: 40_000 }]);
    const second = await cash.pay(30_000, [{ invoiceId: invoice.id, amountMinor: 30_000 }]);
    // Open are R300.00: R450.00 free R150.00 of the second payment.
    const note = await cash.room.credit(invoice.id, part(invoice, 45_000));
    expect(await cash.room.invoice(invoice.id)).toMatchObject({
      status: 'paid',
      creditedMinor: 45_000,
      paidMinor: 55_000,
      balanceMinor: 0,
    });
    expect(await cash.read(first.id)).toMatchObject({ allocatedMinor: 40_000, creditMinor: 0 });
    expect(await cash.read(second.id)).toMatchObject({
      allocatedMinor: 15_000,
      creditMinor: 15_000,
      history: [{}, {}, { kind: 'freed', amountMinor: 15_000, note: note.number }],
    });
    // All that is left frees the rest of both.
    await cash.room.credit(invoice.id, { full: true });
    expect(await cash.room.invoice(invoice.id)).toMatchObject({ status: 'credited', paidMinor: 0, balanceMinor: 0 });
    expect(await cash.account()).toMatchObject({ owedMinor: 0, creditMinor: 70_000, balanceMinor: -70_000 });
    expect(await cash.disagreements()).toEqual([]);
  });

  it('counts what a reversal has taken back: only money that stands is freed', async () => {
    const cash = await CashRoom.open(app);
    const invoice = await cash.invoice(100_000);
    const kept = await cash.pay(60_000, [{ invoiceId: invoice.id, amountMinor: 60_000 }]);
    const bounced = await cash.pay(40_000, [{ invoiceId: invoice.id, amountMinor: 40_000 }]);
    expect((await cash.reverse(bounced.id)).status).toBe(200);
    await cash.room.credit(invoice.id, part(invoice, 40_000));
    expect(await cash.read(kept.id)).toMatchObject({ allocatedMinor: 60_000, creditMinor: 0 });
    await cash.room.credit(invoice.id, part(invoice, 25_000));
    expect(await cash.read(kept.id)).toMatchObject({ allocatedMinor: 35_000, creditMinor: 25_000 });
    expect(await cash.account()).toMatchObject({ owedMinor: 0, balanceMinor: -25_000 });
    expect(await cash.disagreements()).toEqual([]);
  });

  it('takes back what was given up before it frees any money', async () => {
    const cash = await CashRoom.open(app);
    const invoice = await cash.invoice(100_000);
    const allocations = [{ invoiceId: invoice.id, amountMinor: 98_000, writeOffReason: 'Bank charges' }];
    const payment = await cash.pay(98_000, allocations);
    await cash.room.credit(invoice.id, part(invoice, 5_000));
    expect(await cash.room.invoice(invoice.id)).toMatchObject({
      status: 'paid',
      creditedMinor: 5_000,
      paidMinor: 95_000,
      writtenOffMinor: 0,
    });
    expect(await cash.read(payment.id)).toMatchObject({ creditMinor: 3_000 });
    expect(await cash.account()).toMatchObject({ balanceMinor: -3_000, creditMinor: 3_000 });
    expect(await cash.disagreements()).toEqual([]);
  });

  it('is refused above what is left of the invoice, paid or not', async () => {
    const cash = await CashRoom.open(app);
    const invoice = await cash.invoice(100_000);
    await cash.pay(100_000, [{ invoiceId: invoice.id, amountMinor: 100_000 }]);
    expect(await cash.room.tryCredit(invoice.id, part(invoice, 100_001))).toMatchObject({
      status: 409,
      body: { code: 'credit_exceeds_invoice' },
    });
    expect(await cash.account()).toMatchObject({ creditMinor: 0 });
  });
});
