import { addDays } from '@atlasos/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { travelTo } from '@atlasos/testing';
import fc from 'fast-check';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import { CashRoom } from '../payments/cash-room.js';
import type { TestApp } from '../support/test-app.js';
import { PlainBooks } from './plain-books.js';

const FIRST = '2026-01-05';
const BUCKETS = 6;

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

const on = (day: string) => travelTo({ query: (sql) => app.sql(sql) }, `${day}T09:00:00Z`);

const amount = fc.integer({ min: 1, max: 30_000 });
const which = fc.nat({ max: 9 });
const what = fc.oneof(
  fc.record({ kind: fc.constant('invoice' as const), amount }),
  fc.record({ kind: fc.constant('pay' as const), amount, share: amount, which }),
  fc.record({ kind: fc.constant('credit' as const), amount, which }),
  fc.record({ kind: fc.constant('writeOff' as const), amount, which }),
  fc.record({ kind: fc.constant('reverseWriteOff' as const), which }),
  fc.record({ kind: fc.constant('reverse' as const), which }),
  fc.record({ kind: fc.constant('refund' as const), amount }),
);
/** What happens, and how many days after what came before: up to seven weeks, so that all ages occur. */
const step = fc.record({ after: fc.nat({ max: 48 }), what });
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Figures {
  buckets: number[];
  owedMinor: number;
  creditMinor: number;
  balanceMinor: number;
}
interface Statement {
  openingMinor: number;
  closingMinor: number;
  lines: Array<{ amountMinor: number; balanceMinor: number }>;
  buckets: number[];
  creditMinor: number;
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0);

/** Lives through a history on its days; what was accepted is written into the plain books too. Answers the days. */
async function live(cash: CashRoom, books: PlainBooks, steps: readonly Step[]): Promise<string[]> {
  const invoices: Array<{ id: string; lineId: string }> = [];
  const payments: string[] = [];
  const givenUp: Array<{ id: string; invoiceId: string }> = [];
  const days: string[] = [];
  const bill = async (totalMinor: number, day: string) => {
    const invoice = await cash.invoice(totalMinor);
    invoices.push({ id: invoice.id, lineId: invoice.lines[0]!.id });
    books.invoice(invoice.id, totalMinor, { day, dueDate: addDays(day, 14) });
  };
  let day = FIRST;
  await on(day);
  await bill(20_000, day);
  for (const { after, what: each } of steps) {
    day = addDays(day, after);
    days.push(day);
    await on(day);
    const invoice = invoices['which' in each ? each.which % invoices.length : 0]!;
    switch (each.kind) {
      case 'invoice':
        await bill(each.amount, day);
        break;
      case 'pay': {
        const allocations = [{ invoiceId: invoice.id, amountMinor: each.share }];
        const { status, body } = await cash.tryPay(each.amount, allocations, { date: day });
        if (status !== 201) break;
        const { id } = body as unknown as { id: string };
        payments.push(id);
        books.payment(id, each.amount, day);
        books.allocate(id, invoice.id, each.share, day);
        break;
      }
      case 'credit': {
        const lines = [{ lineId: invoice.lineId, amountMinor: each.amount }];
        if ((await cash.room.tryCredit(invoice.id, { lines })).status === 201)
          books.credit(invoice.id, each.amount, day);
        break;
      }
      case 'writeOff': {
        if ((await cash.writeOff(invoice.id, { amountMinor: each.amount, date: day })).status >= 300) break;
        const writeOffs = await cash.writeOffsOf(invoice.id);
        const id = writeOffs.find((writeOffId) => !givenUp.some((known) => known.id === writeOffId))!;
        givenUp.push({ id, invoiceId: invoice.id });
        books.writeOff(id, invoice.id, each.amount, day);
        break;
      }
      case 'reverseWriteOff': {
        const given = givenUp[each.which % Math.max(1, givenUp.length)];
        if (given && (await cash.reverseWriteOff(given.invoiceId, given.id, { date: day })).status === 200)
          books.reverseWriteOff(given.id, given.invoiceId, day);
        break;
      }
      case 'reverse': {
        const id = payments[each.which % Math.max(1, payments.length)];
        if (id && (await cash.reverse(id, { date: day })).status === 200) books.reverse(id, day);
        break;
      }
      case 'refund':
        if ((await cash.refund(each.amount, { date: day })).status === 201) books.refund(each.amount, day);
    }
  }
  return days;
}

async function checkDay(cash: CashRoom, books: PlainBooks, asOf: string): Promise<void> {
  const expected = books.asOf(asOf);
  const { totals, clients } = await cash.me.ok<{ totals: Figures; clients: Figures[] }>(
    'GET',
    `/revenue/debtors?asOf=${asOf}`,
  );
  expect([asOf, totals]).toEqual([asOf, expected]);
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    expect(sum(clients.map(({ buckets }) => buckets[bucket]!))).toBe(totals.buckets[bucket]);
  }
}

async function checkStatements(cash: CashRoom, books: PlainBooks, from: string, to: string): Promise<void> {
  const read = (form: string) =>
    cash.me.ok<Statement>('GET', `/clients/${cash.clientId}/statement?form=${form}&from=${from}&to=${to}`);
  const forward = await read('balance_forward');
  const open = await read('open_item');
  const { buckets, creditMinor, balanceMinor } = books.asOf(to);
  expect(forward.openingMinor).toBe(books.balance(addDays(from, -1)));
  expect(forward.openingMinor + sum(forward.lines.map(({ amountMinor }) => amountMinor))).toBe(forward.closingMinor);
  expect(sum(open.lines.map(({ amountMinor }) => amountMinor))).toBe(open.closingMinor);
  for (const statement of [forward, open]) {
    expect(statement).toMatchObject({ closingMinor: balanceMinor, buckets, creditMinor });
    if (statement.lines.length > 0) expect(statement.lines.at(-1)!.balanceMinor).toBe(balanceMinor);
  }
}

describe('any history of an account', () => {
  it('is told alike by debtors, both statements and plain books, as of any day', async () => {
    let seen = [0, 0, 0, 0, 0, 0];
    let reversedWriteOffs = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 14, maxLength: 22 }),
        fc.array(fc.nat({ max: 600 }), { minLength: 6, maxLength: 6 }),
        async (steps, others) => {
          await on(FIRST);
          const cash = await CashRoom.open(app);
          await app.sql(`UPDATE sessions SET expires_at = expires_at + interval '4 years'`, [], cash.me.practiceId);
          const books = new PlainBooks();
          const days = await live(cash, books, steps);
          reversedWriteOffs += books.reversedWriteOffs;
          const last = days.at(-1)!;
          for (const day of new Set([addDays(FIRST, -1), ...days, ...others.map((n) => addDays(FIRST, n))])) {
            if (day > last) continue;
            await checkDay(cash, books, day);
            seen = seen.map((count, bucket) => count + (books.asOf(day).buckets[bucket]! > 0 ? 1 : 0));
          }
          for (const [n, at] of others.entries()) {
            const from = days[at % days.length]!;
            const to = days[(at + n * 3) % days.length]!;
            await checkStatements(cash, books, from < to ? from : to, from < to ? to : from);
          }
        },
      ),
      { numRuns: 6, seed: 20_261_125, endOnFailure: true },
    );
    // Every age came up, and what is rare happened, or the above would say little.
    expect(Math.min(...seen)).toBeGreaterThan(3);
    expect(reversedWriteOffs).toBeGreaterThan(0);
  }, 240_000);
});
