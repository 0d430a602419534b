import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, addMonths } from '@atlasos/domain';
import { travelTo } from '@atlasos/testing';
import { Scheduler } from '../../src/platform/schedule/scheduler.js';
import type { TestApp } from '../support/test-app.js';
import { startTestWorker, type TestWorker } from '../support/test-worker.js';
import { startOnBillingDay, type Invoice } from '../invoicing/billing-room.js';
import { CashRoom, type Payment } from '../payments/cash-room.js';
import { checkIdentities } from './identities.js';

const FIRST_MONTH = '2025-10-01';
const MONTHS = 14;

let app: TestApp;
let worker: TestWorker;
let cash: CashRoom;

async function on(day: string): Promise<void> {
  await travelTo({ query: (sql) => app.sql(sql) }, `${day}T09:00:00Z`);
}

async function morning(day: string): Promise<void> {
  await on(day);
  await worker.app.get(Scheduler).runOnce();
  while ((await worker.runDue()) > 0);
}

beforeAll(async () => {
  app = await startOnBillingDay();
  await travelTo({ query: (sql) => app.sql(sql) }, `${FIRST_MONTH}T09:00:00Z`);
  worker = await startTestWorker(app.config);
  cash = await CashRoom.open(app);
  // One sign-in outlasts the months: nobody is asked for a password in the middle of them.
  await app.sql(`UPDATE sessions SET expires_at = expires_at + interval '2 years'`, [], cash.me.practiceId);
  await cash.room.settings({ wipAlert: { valueMinor: 130_000, ageDays: null } });
  const { steps } = await cash.me.ok<{ steps: object[] }>('GET', '/practice/reminders');
  await cash.me.ok('PUT', '/practice/reminders', { enabled: true, steps, version: 0 });
});
afterAll(async () => {
  await worker.stop();
  await app.close();
});

/** Logs the work of a month, holds some back, gives some up, and bills the rest. */
async function work(month: string, n: number): Promise<Invoice> {
  const { room, me } = cash;
  const date = addDays(month, 4);
  await room.log(60 + n, { date });
  const held = await room.log(45, { date });
  const given = await room.log(30, { date });
  await me.ok('POST', `/time-entries/${held}/defer`, { until: addMonths(month, 2), reason: 'Not finished' });
  await me.ok('POST', `/time-entries/${given}/write-off`, { reason: 'Goodwill', valueMinor: 10_000 });
  const draft = await room.fee(await room.draft({ upTo: date }), 100_000 + n * 1_111);
  const claimed = draft.work.find(({ timeEntryId }) => timeEntryId !== null);
  if (n % 3 === 1 && claimed?.timeEntryId) {
    await me.ok('POST', `/invoices/${draft.id}/adjust`, {
      timeEntryIds: [claimed.timeEntryId],
      totalMinor: Math.floor(claimed.wipValueMinor / 2),
      reason: 'Agreed on the phone',
    });
  }
  return room.finalise(draft.id);
}

/** What clients do: pay in part, too much, with a cheque that bounces, late or not at all. */
async function settle(invoice: Invoice, n: number, day: string): Promise<void> {
  const owed = (await cash.room.invoice(invoice.id)).balanceMinor;
  const pay = (amountMinor: number, allocatedMinor = amountMinor): Promise<Payment> =>
    cash.pay(amountMinor, [{ invoiceId: invoice.id, amountMinor: allocatedMinor }], { date: day });
  switch (n % 7) {
    case 0:
      return void (await pay(owed));
    case 1:
      return void (await pay(Math.floor(owed / 3)));
    case 2:
      return void (await pay(owed + 25_000, owed));
    case 3: {
      const bounced = await pay(owed);
      return void (await cash.me.ok('POST', `/payments/${bounced.id}/reverse`, {
        reason: 'Returned unpaid',
        date: day,
      }));
    }
    case 4:
      return void (await cash.room.credit(invoice.id, {
        lines: [{ lineId: invoice.lines[0]!.id, amountMinor: 5_000 }],
      }));
    case 5:
      await pay(owed - 500);
      return void (await cash.me.ok('POST', `/invoices/${invoice.id}/write-off-balance`, {
        reason: 'Bank charges',
        date: day,
      }));
    default:
      return undefined;
  }
}

it('fourteen months of work, money, alerts and reminders keep every identity after every step', async () => {
  const balances: number[] = [];
  for (let n = 0; n < MONTHS; n += 1) {
    const month = addMonths(FIRST_MONTH, n);
    const [early, middle, late] = [5, 16, 27].map((days) => addDays(month, days)) as [string, string, string];
    const check = (to: string) => checkIdentities(cash, { from: month, to });
    await on(early);
    const invoice = await work(month, n);
    await check(early);
    await morning(middle);
    await check(middle);
    await settle(invoice, n, middle);
    await check(middle);
    if (n === 9) {
      const refunded = await cash.refund(10_000, { date: middle });
      expect(refunded.status).toBe(201);
      await check(middle);
    }
    // A full credit of what was paid: the time is free again, the money is credit on the account.
    if (n === 7) {
      await cash.room.credit(invoice.id, { full: true, releaseTime: true });
      await check(middle);
    }
    await morning(late);
    balances.push(await check(late));
  }
  // Nothing above held because nothing happened: most months end on a balance of their own.
  expect(new Set(balances).size).toBeGreaterThan(MONTHS / 2);
  // What was true after each month is still what is said of it today.
  for (let n = 0; n < MONTHS; n += 3) {
    const asOf = addDays(addMonths(FIRST_MONTH, n), 27);
    const { totals } = await cash.me.ok<{ totals: { balanceMinor: number } }>('GET', `/revenue/debtors?asOf=${asOf}`);
    expect(totals.balanceMinor).toBe(balances[n]);
  }
  // The time that the full credit freed took the work over its limit: one alert, over once that was billed.
  const alerts = await cash.app.sql<{ fired: string; isOver: boolean }>(
    `SELECT fired_on::text AS fired, rearmed_on IS NOT NULL AS "isOver" FROM wip_alerts`,
    [],
    cash.me.practiceId,
  );
  expect(alerts).toEqual([{ fired: addDays(addMonths(FIRST_MONTH, 7), 27), isOver: true }]);
  const { rows } = await remindersSent();
  expect(rows.length).toBeGreaterThan(5);
  expect(new Set(rows.map(({ invoice, days }) => `${invoice} ${days}`)).size).toBe(rows.length);
}, 240_000);

async function remindersSent() {
  const rows = await app.sql<{ invoice: string; days: number }>(
    `SELECT r.invoice_id AS invoice, r.days FROM invoice_reminders r JOIN deliveries d ON d.practice_id = r.practice_id AND d.id = r.delivery_id WHERE d.state = 'sent'`,
    [],
    cash.me.practiceId,
  );
  return { rows };
}
