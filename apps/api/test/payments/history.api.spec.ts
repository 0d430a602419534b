import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import { UNKNOWN_ID } from '../support/records.js';
import { CashRoom } from './cash-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

const amount = fc.integer({ min: 1, max: 30_000 });
const which = fc.nat({ max: 9 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('invoice' as const), amount }),
  fc.record({ kind: fc.constant('pay' as const), amount, share: amount, which, writeOff: fc.boolean() }),
  fc.record({ kind: fc.constant('allocate' as const), amount, which, payment: which }),
  fc.record({ kind: fc.constant('credit' as const), amount, which }),
  fc.record({ kind: fc.constant('reverse' as const), payment: which }),
  fc.record({ kind: fc.constant('refund' as const), amount }),
  fc.record({ kind: fc.constant('applyCredit' as const), which }),
  fc.record({ kind: fc.constant('writeOff' as const), amount, which }),
  fc.record({ kind: fc.constant('reverseWriteOff' as const), which, of: which }),
);
const KINDS = 9;
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Lives through a history; what the rules refuse is refused and changes nothing. Answers what was done. */
async function live(cash: CashRoom, steps: readonly Step[]): Promise<Step['kind'][]> {
  const invoices = [await cash.invoice(25_000), await cash.invoice(10_000)];
  const payments = [await cash.pay(5_000)];
  const done: Step['kind'][] = [];
  for (const each of steps) {
    const invoice = 'which' in each ? invoices[each.which % invoices.length]! : invoices[0]!;
    const payment = 'payment' in each ? payments[each.payment % payments.length]! : payments[0]!;
    const one = (amountMinor: number, more: object = {}) => [{ invoiceId: invoice.id, amountMinor, ...more }];
    const run = async (): Promise<{ status: number; body: Record<string, unknown> }> => {
      switch (each.kind) {
        case 'invoice':
          invoices.push(await cash.invoice(each.amount));
          return { status: 201, body: {} };
        case 'pay':
          return cash.tryPay(each.amount, one(each.share, each.writeOff ? { writeOffReason: 'Small rest' } : {}));
        case 'allocate':
          return cash.me.post(`/payments/${payment.id}/allocations`, { allocations: one(each.amount) });
        case 'credit':
          return cash.room.tryCredit(invoice.id, {
            lines: [{ lineId: invoice.lines[0]!.id, amountMinor: each.amount }],
          });
        case 'reverse':
          return cash.reverse(payment.id);
        case 'refund':
          return cash.refund(each.amount);
        case 'applyCredit':
          return cash.me.post(`/invoices/${invoice.id}/apply-credit`, {});
        case 'writeOff':
          return cash.writeOff(invoice.id, { amountMinor: each.amount });
        case 'reverseWriteOff': {
          const writeOffs = await cash.writeOffsOf(invoice.id);
          const writeOffId = writeOffs[each.of % Math.max(1, writeOffs.length)] ?? UNKNOWN_ID;
          return cash.reverseWriteOff(invoice.id, writeOffId);
        }
      }
    };
    const { status, body } = await run();
    if (each.kind === 'pay' && status === 201) payments.push(body as unknown as (typeof payments)[number]);
    expect([each.kind, status < 500]).toEqual([each.kind, true]);
    if (status < 300) done.push(each.kind);
    expect(await cash.disagreements()).toEqual([]);
  }
  return done;
}

describe('any history of an account', () => {
  it('gives the same balances when it is worked out from zero, after each step', async () => {
    const done: Step['kind'][] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 20 }), async (steps) => {
        done.push(...(await live(await CashRoom.open(app), steps)));
      }),
      { numRuns: 14, seed: 20_261_124, endOnFailure: true },
    );
    expect(done.length).toBeGreaterThan(50);
    expect(new Set(done).size).toBe(KINDS);
  });
});
