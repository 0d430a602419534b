import { sumMinor } from '@atlasos/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import { CashRoom } from './cash-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

const times = <T>(work: (n: number) => Promise<T>, count = 50) =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)));

describe('many at once', () => {
  it('never overpays an invoice: what 50 payments have too much is credit, or refused by those that come later', async () => {
    const cash = await CashRoom.open(app);
    const { id } = await cash.invoice(100_000);
    const answers = await times(() => cash.tryPay(30_000, [{ invoiceId: id, amountMinor: 30_000 }]));
    const taken = answers.filter(({ status }) => status === 201).map(({ body }) => body as Record<string, number>);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ status, body }) => `${status} ${String(body['code'])}`))).toEqual(
      refused.length > 0 ? new Set(['409 over_allocated']) : new Set(),
    );
    const sum = (field: string) => sumMinor(taken.map((each) => each[field]!));
    expect(sum('allocatedMinor')).toBe(100_000);
    expect(sum('excessMinor')).toBe(sum('creditMinor'));
    expect(sum('amountMinor')).toBe(100_000 + sum('creditMinor'));
    expect(await cash.room.invoice(id)).toMatchObject({ status: 'paid', paidMinor: 100_000, balanceMinor: 0 });
    expect(await cash.account()).toMatchObject({ owedMinor: 0, creditMinor: sum('creditMinor') });
    expect(await cash.disagreements()).toEqual([]);
  });

  it('marks an invoice as paid once', async () => {
    const cash = await CashRoom.open(app);
    const { id } = await cash.invoice(100_000);
    const answers = await times(() => cash.me.post(`/invoices/${id}/mark-paid`, { date: '2026-11-24', method: 'eft' }));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body['code'] === 'nothing_owed')).toHaveLength(49);
    expect(await cash.account()).toMatchObject({ balanceMinor: 0, creditMinor: 0 });
  });

  it('reverses a payment once', async () => {
    const cash = await CashRoom.open(app);
    const { id } = await cash.invoice(100_000);
    const payment = await cash.pay(100_000, [{ invoiceId: id, amountMinor: 100_000 }]);
    const answers = await times(() => cash.reverse(payment.id));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body['code'] === 'payment_reversed')).toHaveLength(49);
    expect(await cash.account()).toMatchObject({ balanceMinor: 100_000 });
    expect(await cash.disagreements()).toEqual([]);
  });

  it('refunds no more than the credit', async () => {
    const cash = await CashRoom.open(app);
    await cash.pay(100_000);
    const answers = await times(() => cash.refund(30_000));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(answers.filter(({ body }) => body['code'] === 'over_allocated')).toHaveLength(47);
    expect(await cash.account()).toMatchObject({ creditMinor: 10_000, balanceMinor: -10_000 });
    expect(await cash.disagreements()).toEqual([]);
  });

  it('keeps the books while payments, reversals, credit notes, write-offs and refunds of one client meet', async () => {
    const cash = await CashRoom.open(app);
    const [a, b] = [await cash.invoice(100_000), await cash.invoice(50_000)];
    const paid = await times((n) => cash.pay(10_000 + n, [{ invoiceId: n % 2 ? a.id : b.id, amountMinor: 5_000 }]), 8);
    await cash.writeOff(b.id, { amountMinor: 200 });
    const [writeOffId] = await cash.writeOffsOf(b.id);
    const steps = [
      (n: number) => cash.tryPay(1_000 + n, [{ invoiceId: a.id, amountMinor: 1_000 }]),
      (n: number) => cash.reverse(paid[n % 8]!.id),
      () => cash.room.tryCredit(a.id, { lines: [{ lineId: a.lines[0]!.id, amountMinor: 7_000 }] }),
      () => cash.room.tryCredit(b.id, { lines: [{ lineId: b.lines[0]!.id, amountMinor: 6_000 }] }),
      () => cash.writeOff(b.id, { amountMinor: 100 }),
      () => cash.reverseWriteOff(b.id, writeOffId!),
      () => cash.me.post(`/invoices/${a.id}/apply-credit`, {}),
      () => cash.refund(500),
    ];
    const answers = await times((n) => steps[n % steps.length]!(n));
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    expect(await cash.disagreements()).toEqual([]);
  });
});
