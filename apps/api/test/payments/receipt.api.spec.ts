import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import { startTestWorker } from '../support/test-worker.js';
import { CashRoom } from './cash-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

const printOf = (cash: CashRoom) =>
  app.sql<{ data: Record<string, unknown> }>(
    `SELECT data FROM document_prints WHERE document_kind = 'receipt' ORDER BY number`,
    [],
    cash.me.practiceId,
  );

describe('a receipt', () => {
  it('is made once, numbered in a series of its own, with what the payment pays and what stays as credit', async () => {
    const cash = await CashRoom.open(app);
    const invoice = await cash.invoice(100_000);
    const payment = await cash.pay(130_000, [{ invoiceId: invoice.id, amountMinor: 100_000 }]);
    const path = `/payments/${payment.id}/receipt.pdf`;
    const answers = await Promise.all(Array.from({ length: 10 }, () => cash.me.get(path)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    const prints = await printOf(cash);
    expect(prints).toHaveLength(1);
    expect(prints[0]!.data).toMatchObject({
      kind: 'receipt',
      heading: 'Receipt',
      number: 'RCT-2026-0001',
      recipient: { name: 'Karoo Blooms (Pty) Ltd' },
      sections: [
        {
          rows: [
            { description: `Invoice ${invoice.number} of 24 Nov 2026`, amountMinor: 100_000 },
            { description: 'Credit on your account', amountMinor: 30_000 },
          ],
        },
      ],
      totals: { totalMinor: 130_000, vat: [] },
      notes: 'Received by EFT on 24 Nov 2026, reference KARO-1001-7.',
    });
    const worker = await startTestWorker(app.config);
    await worker.runDue();
    await worker.stop();
    const first = await cash.me.call<Buffer>('GET', path);
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    await cash.reverse(payment.id);
    const again = await cash.me.call<Buffer>('GET', path);
    expect(Buffer.compare(first.body, again.body)).toBe(0);
  });

  it('is mailed to the client’s first contact, once', async () => {
    const cash = await CashRoom.open(app);
    const payment = await cash.pay(130_000);
    const send = () => cash.me.post(`/payments/${payment.id}/receipt/send`, { channels: ['email'] });
    expect(await send()).toMatchObject({
      status: 202,
      body: {
        state: 'queued',
        to: ['anel@karoo.example'],
        subject: 'Receipt RCT-2026-0001 from Maseko Accounting',
        message: expect.stringContaining('R 1 300,00'.replace(/ /g, '\u00A0')),
      },
    });
    expect((await send()).status).toBe(200);
    const { items } = await cash.me.ok<{ items: object[] }>('GET', `/payments/${payment.id}/receipt/deliveries`);
    expect(items).toHaveLength(1);
  });

  it('is not begun for a payment that is reversed', async () => {
    const cash = await CashRoom.open(app);
    const payment = await cash.pay(10_000);
    await cash.reverse(payment.id);
    expect(await cash.me.get(`/payments/${payment.id}/receipt.pdf`)).toMatchObject({
      status: 409,
      body: { code: 'payment_reversed' },
    });
    expect((await cash.me.post(`/payments/${payment.id}/receipt/send`, { channels: ['email'] })).status).toBe(409);
    expect(await printOf(cash)).toEqual([]);
  });
});
