import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import { UNKNOWN_ID } from '../support/records.js';
import type { TestApp } from '../support/test-app.js';
import { CashRoom } from './cash-room.js';

let app: TestApp;
let cash: CashRoom;
beforeAll(async () => {
  app = await startOnBillingDay();
  cash = await CashRoom.open(app);
});
afterAll(() => app.close());

const nothingSaved = async () =>
  expect(await cash.me.ok('GET', '/payments/totals')).toMatchObject({ count: 0, receivedMinor: 0 });

describe('a payment that cannot be right', () => {
  it.each([
    ['an amount of zero', { amountMinor: 0 }, '/amountMinor'],
    ['an amount below zero', { amountMinor: -1 }, '/amountMinor'],
    ['part of a cent', { amountMinor: 0.5 }, '/amountMinor'],
    ['an amount as text', { amountMinor: '100' }, '/amountMinor'],
    ['more than any amount', { amountMinor: 10_000_000_000_001 }, '/amountMinor'],
    ['a date to come', { date: '2026-11-25' }, '/date'],
    ['a date in the last century but one', { date: '1926-11-24' }, '/date'],
    ['a date in the next century', { date: '2126-11-24' }, '/date'],
    ['a date that is none', { date: '2026-02-30' }, '/date'],
    ['an unknown method', { method: 'barter' }, '/method'],
    ['a reference that is too long', { reference: 'x'.repeat(101) }, '/reference'],
    ['a total of its own', { allocatedMinor: 5 }, '/allocatedMinor'],
  ])('is refused for %s', async (_, wrong, pointer) => {
    const { status, body } = await cash.tryPay(10_000, undefined, wrong);
    expect([status, body]).toMatchObject([400, { errors: [{ pointer }] }]);
    await nothingSaved();
  });

  it('is refused for allocations above the payment or the balance, with the place named', async () => {
    const { id } = await cash.invoice(20_000);
    const other = await cash.invoice(50_000);
    expect(await cash.tryPay(30_000, [{ invoiceId: id, amountMinor: 20_001 }])).toMatchObject({
      status: 409,
      body: { code: 'over_allocated', errors: [{ pointer: '/allocations/0/amountMinor' }] },
    });
    const tooMuch = [
      { invoiceId: id, amountMinor: 15_000 },
      { invoiceId: other.id, amountMinor: 15_001 },
    ];
    expect(await cash.tryPay(30_000, tooMuch)).toMatchObject({
      status: 409,
      body: { code: 'over_allocated', errors: [{ pointer: '/allocations' }] },
    });
    const twice = [
      { invoiceId: id, amountMinor: 1 },
      { invoiceId: id, amountMinor: 1 },
    ];
    expect(await cash.tryPay(30_000, twice)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/allocations/1/invoiceId' }] },
    });
    expect((await cash.tryPay(30_000, [{ invoiceId: id, amountMinor: 0 }])).status).toBe(400);
    await nothingSaved();
  });

  it('is refused for invoices that are not its client’s to pay', async () => {
    const draft = await cash.room.draft();
    expect(await cash.tryPay(100, [{ invoiceId: draft.id, amountMinor: 100 }])).toMatchObject({
      status: 409,
      body: { code: 'invoice_not_finalised', errors: [{ pointer: '/allocations/0/invoiceId' }] },
    });
    const invoice = await cash.invoice(10_000);
    const clientId = await cash.room.client();
    expect(await cash.tryPay(100, [{ invoiceId: invoice.id, amountMinor: 100 }], { clientId })).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', errors: [{ pointer: '/allocations/0/invoiceId' }] },
    });
    const elsewhere = await (await CashRoom.open(app)).invoice(10_000);
    for (const invoiceId of [UNKNOWN_ID, elsewhere.id])
      expect(await cash.tryPay(100, [{ invoiceId, amountMinor: 100 }])).toMatchObject({
        status: 404,
        body: { code: 'not_found', errors: [{ pointer: '/allocations/0/invoiceId' }] },
      });
    expect((await cash.tryPay(100, undefined, { clientId: UNKNOWN_ID })).status).toBe(404);
    await nothingSaved();
  });

  it('cannot mark a draft as paid, give up what is no invoice, or spend credit that is not there', async () => {
    const draft = await cash.room.draft();
    const paid = await cash.me.post(`/invoices/${draft.id}/mark-paid`, { date: '2026-11-24', method: 'eft' });
    expect(paid).toMatchObject({ status: 409, body: { code: 'invoice_not_finalised' } });
    expect((await cash.me.post(`/invoices/${UNKNOWN_ID}/write-off-balance`, { reason: 'Gone' })).status).toBe(404);
    const { id } = await cash.invoice(10_000);
    expect((await cash.me.post(`/invoices/${id}/apply-credit`, {})).body['code']).toBe('no_credit');
    expect((await cash.refund(1)).body['code']).toBe('over_allocated');
    await nothingSaved();
  });

  it('is one payment when the same request comes again with its Idempotency-Key', async () => {
    const room = await CashRoom.open(app);
    const headers = { 'Idempotency-Key': 'one-payment-1' };
    const [first, again] = [
      await room.me.post('/payments', room.payment(10_000), headers),
      await room.me.post('/payments', room.payment(10_000), headers),
    ];
    expect(again.body).toEqual(first.body);
    expect(await room.account()).toMatchObject({ creditMinor: 10_000 });
  });
});
