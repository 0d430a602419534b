import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, daysBetween } from '@atlasos/domain';
import { travelTo } from '@atlasos/testing';
import fc from 'fast-check';
import type { TestApp } from '../support/test-app.js';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import { CashRoom } from '../payments/cash-room.js';

const FIRST_DAY = '2026-01-05';
const TERMS_DAYS = 14;

interface Change {
  day: string;
  amountMinor: number;
}
interface BookInvoice {
  id: string;
  lineId: string;
  dueDate: string;
  changes: Change[];
}
interface BookPayment {
  id: string;
  amountMinor: number;
  invoice: BookInvoice;
  allocatedMinor: number;
  isReversed: boolean;
}
interface Debtors {
  totals: { buckets: number[]; owedMinor: number; creditMinor: number; balanceMinor: number };
}
interface Statement {
  openingMinor: number;
  closingMinor: number;
  creditMinor: number;
  buckets: number[];
  lines: Array<{ amountMinor: number; balanceMinor: number }>;
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
const upTo = (changes: Change[], day: string) =>
  sum(changes.filter((change) => change.day <= day).map((change) => change.amountMinor));

/** DOMAIN rule 36, said once more: not due, 1–30, 31–60, 61–90, 91–120 and more days late. */
const bucketOf = (dueDate: string, day: string): number => {
  const late = daysBetween(dueDate, day);
  return late <= 0 ? 0 : Math.min(5, Math.ceil(late / 30));
};

/** A client's account kept by hand, next to the product: what changed each invoice and the credit, and on which day. */
class Account {
  readonly invoices: BookInvoice[] = [];
  readonly payments: BookPayment[] = [];
  readonly credit: Change[] = [];
  day = FIRST_DAY;

  constructor(private readonly cash: CashRoom) {}

  owedOf = (invoice: BookInvoice, day = this.day) => upTo(invoice.changes, day);

  async bill(amountMinor: number): Promise<void> {
    const { id, lines } = await this.cash.invoice(amountMinor);
    const changes = [{ day: this.day, amountMinor }];
    this.invoices.push({ id, lineId: lines[0]!.id, dueDate: addDays(this.day, TERMS_DAYS), changes });
  }

  /** Any amount on one invoice; what is more than it owes is credit. */
  async pay(at: number, amountMinor: number): Promise<void> {
    const open = this.invoices.filter((invoice) => this.owedOf(invoice) > 0);
    const invoice = open[at % Math.max(1, open.length)];
    if (!invoice) return;
    const allocatedMinor = Math.min(amountMinor, this.owedOf(invoice));
    const { id } = await this.cash.pay(amountMinor, [{ invoiceId: invoice.id, amountMinor: allocatedMinor }], {
      date: this.day,
    });
    invoice.changes.push({ day: this.day, amountMinor: -allocatedMinor });
    this.credit.push({ day: this.day, amountMinor: amountMinor - allocatedMinor });
    this.payments.push({ id, amountMinor, invoice, allocatedMinor, isReversed: false });
  }

  async bounce(at: number): Promise<void> {
    const good = this.payments.filter(({ isReversed }) => !isReversed);
    const payment = good[at % Math.max(1, good.length)];
    if (!payment) return;
    expect((await this.cash.reverse(payment.id, { date: this.day })).status).toBe(200);
    payment.isReversed = true;
    payment.invoice.changes.push({ day: this.day, amountMinor: payment.allocatedMinor });
    this.credit.push({ day: this.day, amountMinor: payment.allocatedMinor - payment.amountMinor });
  }

  /** Of what is still owed, so that nothing is freed by it. */
  async creditNote(at: number, amountMinor: number): Promise<void> {
    const open = this.invoices.filter((invoice) => this.owedOf(invoice) >= amountMinor);
    const invoice = open[at % Math.max(1, open.length)];
    if (!invoice) return;
    await this.cash.room.credit(invoice.id, { lines: [{ lineId: invoice.lineId, amountMinor }] });
    invoice.changes.push({ day: this.day, amountMinor: -amountMinor });
  }

  bucketsOf(day: string): number[] {
    const buckets = [0, 0, 0, 0, 0, 0];
    for (const invoice of this.invoices) buckets[bucketOf(invoice.dueDate, day)]! += this.owedOf(invoice, day);
    return buckets;
  }

  creditOf = (day: string) => upTo(this.credit, day);
  balanceOf = (day: string) => sum(this.bucketsOf(day)) - this.creditOf(day);
}

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('bill' as const), amount: fc.integer({ min: 1_000, max: 90_000 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('pay' as const),
      at: fc.nat(9),
      amount: fc.integer({ min: 1, max: 70_000 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('bounce' as const), at: fc.nat(9) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('credit' as const),
      at: fc.nat(9),
      amount: fc.integer({ min: 1, max: 900 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function live(account: Account, { kind, ...of }: Step): Promise<void> {
  const { at = 0, amount = 0, days = 0 } = of as { at?: number; amount?: number; days?: number };
  if (kind === 'bill') return account.bill(amount);
  if (kind === 'pay') return account.pay(at, amount);
  if (kind === 'bounce') return account.bounce(at);
  if (kind === 'credit') return account.creditNote(at, amount);
  account.day = addDays(account.day, days);
  return travelTo({ query: (sql) => app.sql(sql) }, `${account.day}T09:00:00Z`);
}

async function compare(cash: CashRoom, account: Account, day: string): Promise<void> {
  const expected = {
    buckets: account.bucketsOf(day),
    owedMinor: sum(account.bucketsOf(day)),
    creditMinor: account.creditOf(day),
    balanceMinor: account.balanceOf(day),
  };
  const { totals } = await cash.me.ok<Debtors>('GET', `/revenue/debtors?asOf=${day}`);
  expect({ day, ...totals }).toMatchObject({ day, ...expected });
  const from = addDays(day, -45);
  for (const form of ['open_item', 'balance_forward']) {
    const path = `/clients/${cash.clientId}/statement?form=${form}&from=${from}&to=${day}`;
    const statement = await cash.me.ok<Statement>('GET', path);
    expect({ form, ...statement }).toMatchObject({
      form,
      closingMinor: expected.balanceMinor,
      buckets: expected.buckets,
      creditMinor: expected.creditMinor,
    });
    if (form === 'open_item') continue;
    expect(statement.openingMinor).toBe(account.balanceOf(addDays(from, -1)));
    expect(statement.openingMinor + sum(statement.lines.map(({ amountMinor }) => amountMinor))).toBe(
      statement.closingMinor,
    );
    expect(statement.lines.at(-1)?.balanceMinor ?? statement.openingMinor).toBe(statement.closingMinor);
  }
}

it('debtors and both forms of a statement say of every day what a book kept by hand says', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 14, maxLength: 26 }),
      fc.array(fc.nat(200), { minLength: 3, maxLength: 3 }),
      async (steps, back) => {
        await travelTo({ query: (sql) => app.sql(sql) }, `${FIRST_DAY}T09:00:00Z`);
        const cash = await CashRoom.open(app);
        await app.sql(`UPDATE sessions SET expires_at = expires_at + interval '4 years'`, [], cash.me.practiceId);
        const account = new Account(cash);
        for (const each of [{ kind: 'bill' as const, amount: 50_000 }, ...steps]) await live(account, each);
        const lived = daysBetween(FIRST_DAY, account.day);
        for (const days of [0, ...back.map((each) => each % (lived + 1))]) {
          await compare(cash, account, addDays(account.day, -days));
          compared += account.balanceOf(addDays(account.day, -days)) === 0 ? 0 : 1;
        }
        expect(await cash.disagreements()).toEqual([]);
      },
    ),
    { numRuns: 12, seed: 36, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(20);
}, 180_000);
