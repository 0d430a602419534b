import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOnBillingDay, type Invoice } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import { DepositRoom } from './deposit-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

interface Printed {
  document: {
    totals: {
      totalMinor: number;
      dueMinor: number;
      settlements: { kind: string; date: string; amountMinor: number }[];
    };
    payment: object | null;
  };
}
const printed = ({ me }: DepositRoom, { id }: Invoice) => me.ok<Printed>('GET', `/invoices/${id}/document`);
const paid = ({ me }: DepositRoom, { id }: Invoice) =>
  me.ok<{ items: { deposit: boolean; amountMinor: number }[] }>('GET', `/invoices/${id}/payments`);

describe('a deposit', () => {
  it('is held, and comes off when an invoice of its work is finalised: R9 200.00 less R3 000.00, due R6 200.00', async () => {
    const deposits = await DepositRoom.open(app);
    const payment = await deposits.pay(300_000);
    expect(payment).toMatchObject({ creditMinor: 300_000, engagementId: deposits.engagementId });
    expect(await deposits.account()).toMatchObject({ creditMinor: 0, heldMinor: 300_000 });
    // 8 hours at R1 000.00 are R8 000.00, with VAT R9 200.00.
    const draft = await deposits.draftOf(await deposits.work(480));
    const settled = { kind: 'deposit', date: '2026-11-24', reference: null, amountMinor: 300_000 };
    const figures = { totalMinor: 920_000, settlements: [settled], dueMinor: 620_000 };
    expect((await printed(deposits, draft)).document.totals).toMatchObject(figures);
    const invoice = await deposits.room.finalise(draft.id);
    expect(invoice).toMatchObject({
      vatMinor: 120_000,
      totalMinor: 920_000,
      paidMinor: 300_000,
      balanceMinor: 620_000,
      status: 'partly_paid',
    });
    expect((await printed(deposits, invoice)).document.totals).toMatchObject(figures);
    expect((await paid(deposits, invoice)).items).toMatchObject([{ deposit: true, amountMinor: 300_000 }]);
    expect(await deposits.deposit()).toMatchObject({ receivedMinor: 300_000, appliedMinor: 300_000, heldMinor: 0 });
  });

  it('lasts for several invoices, and pays the last one as far as it goes', async () => {
    const deposits = await DepositRoom.open(app);
    await deposits.pay(300_000);
    // An hour is R1 150.00 with VAT: 1 150.00 + 1 150.00 + 700.00 of the third.
    const invoices = [await deposits.bill(60), await deposits.bill(60), await deposits.bill(60)];
    expect(invoices.map(({ status, balanceMinor }) => [status, balanceMinor])).toEqual([
      ['paid', 0],
      ['paid', 0],
      ['partly_paid', 45_000],
    ]);
    expect((await printed(deposits, invoices[0]!)).document).toMatchObject({ payment: null, totals: { dueMinor: 0 } });
    expect(await deposits.deposit()).toMatchObject({ appliedMinor: 300_000, heldMinor: 0 });
  });

  it('is never drawn on for more than is held, however many finalise at once', async () => {
    const deposits = await DepositRoom.open(app);
    await deposits.pay(300_000);
    const drafts: Invoice[] = [];
    for (let each = 0; each < 8; each += 1) drafts.push(await deposits.draftOf(await deposits.work(60)));
    const invoices = await Promise.all(drafts.map(({ id }) => deposits.room.finalise(id)));
    // 8 × R1 150.00 = R9 200.00.
    const sum = (figure: (invoice: Invoice) => number) => invoices.reduce((total, each) => total + figure(each), 0);
    expect([sum((each) => each.paidMinor), sum((each) => each.balanceMinor)]).toEqual([300_000, 620_000]);
    expect(await deposits.deposit()).toMatchObject({ appliedMinor: 300_000, heldMinor: 0 });
    for (const invoice of invoices) {
      expect((await printed(deposits, invoice)).document.totals.dueMinor).toBe(invoice.balanceMinor);
    }
  });

  it('pays no other work: not that of another engagement, nor that of none, nor their part of a shared invoice', async () => {
    const deposits = await DepositRoom.open(app);
    await deposits.pay(300_000);
    const other = await deposits.engage({}, 'Payroll');
    expect(await deposits.bill(60, other)).toMatchObject({ paidMinor: 0, balanceMinor: 115_000 });
    const plain = await deposits.room.billed(50_000);
    expect(plain).toMatchObject({ paidMinor: 0, balanceMinor: 57_500 });
    expect(await deposits.me.post(`/invoices/${plain.id}/apply-credit`, {})).toMatchObject({
      status: 409,
      body: { code: 'no_credit' },
    });
    // R1 000.00 of this engagement, R2 000.00 of the other: R1 150.00 of R3 450.00.
    const mixed = await deposits.draftOf(await deposits.work(60), await deposits.work(120, other));
    expect(await deposits.room.finalise(mixed.id)).toMatchObject({
      totalMinor: 345_000,
      paidMinor: 115_000,
      balanceMinor: 230_000,
    });
    expect(await deposits.deposit()).toMatchObject({ heldMinor: 185_000 });
  });

  it('comes off a fee that the engagement makes due', async () => {
    const deposits = await DepositRoom.open(app);
    const fixed = await deposits.engage({ kind: 'fixed_fee', feeMinor: 800_000, hourlyRateMinor: null }, 'Statements');
    await deposits.pay(300_000, { engagementId: fixed });
    await deposits.me.ok('POST', `/engagements/${fixed}/close`, {});
    expect(await deposits.room.finalise((await deposits.room.draft()).id)).toMatchObject({
      totalMinor: 920_000,
      balanceMinor: 620_000,
    });
  });

  it('is held again when a credit note frees it, and may then be drawn on anew', async () => {
    const deposits = await DepositRoom.open(app);
    await deposits.pay(300_000);
    const invoice = await deposits.bill(480);
    await deposits.room.credit(invoice.id, { full: true, releaseTime: true });
    expect(await deposits.deposit()).toMatchObject({ appliedMinor: 0, heldMinor: 300_000 });
    expect(await deposits.account()).toMatchObject({ creditMinor: 0, heldMinor: 300_000, owedMinor: 0 });
    const again = await deposits.room.finalise((await deposits.room.draft()).id);
    expect(again).toMatchObject({ totalMinor: 920_000, balanceMinor: 620_000 });
  });

  it('that bounces leaves the invoice open', async () => {
    const deposits = await DepositRoom.open(app);
    const { id } = await deposits.pay(300_000);
    const invoice = await deposits.bill(480);
    await deposits.me.ok('POST', `/payments/${id}/reverse`, { reason: 'Returned unpaid' });
    expect(await deposits.room.invoice(invoice.id)).toMatchObject({ paidMinor: 0, balanceMinor: 920_000 });
    expect(await deposits.deposit()).toMatchObject({ receivedMinor: 0, appliedMinor: 0, heldMinor: 0 });
  });

  it('may be used otherwise when the user says so: allocated by hand, or let go of what is left', async () => {
    const deposits = await DepositRoom.open(app);
    const { id } = await deposits.pay(300_000);
    const plain = await deposits.room.billed(100_000);
    await deposits.me.ok('POST', `/payments/${id}/allocations`, {
      allocations: [{ invoiceId: plain.id, amountMinor: 115_000 }],
    });
    expect(await deposits.deposit()).toMatchObject({ appliedMinor: 115_000, heldMinor: 185_000 });
    const refund = { date: '2026-11-24', amountMinor: 185_000, method: 'eft', reference: 'REFUND 1' };
    const path = `/clients/${deposits.room.clientId}/refunds`;
    expect((await deposits.me.post(path, refund)).status).toBe(409);
    await deposits.me.ok('POST', `/engagements/${deposits.engagementId}/deposit/release`);
    expect(await deposits.deposit()).toMatchObject({ receivedMinor: 300_000, heldMinor: 0 });
    expect(await deposits.account()).toMatchObject({ creditMinor: 185_000, heldMinor: 0 });
    expect((await deposits.me.post(path, refund)).status).toBe(201);
    expect(await deposits.me.post(`/engagements/${deposits.engagementId}/deposit/release`)).toMatchObject({
      status: 409,
      body: { code: 'no_credit' },
    });
  });

  it('is held for an engagement of the client that pays', async () => {
    const deposits = await DepositRoom.open(app);
    const body = { date: '2026-11-24', amountMinor: 1_000, method: 'eft', engagementId: deposits.engagementId };
    const clientId = await deposits.room.client();
    const refused = { errors: [{ pointer: '/engagementId' }] };
    expect(await deposits.me.post('/payments', { ...body, clientId })).toMatchObject({ status: 400, body: refused });
    const nowhere = { ...body, clientId: deposits.room.clientId, engagementId: deposits.room.clientId };
    expect(await deposits.me.post('/payments', nowhere)).toMatchObject({ status: 404, body: refused });
  });
});
