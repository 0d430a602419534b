import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import type { TestApp } from '../support/test-app.js';
import { CashRoom } from './cash-room.js';

interface Settlement {
  status: string;
  paidMinor: number;
  writtenOffMinor: number;
  balanceMinor: number;
  payments: {
    kind: string;
    writeOffId: string | null;
    amountMinor: number;
    reversedOn: string | null;
    reason: string;
  }[];
}

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

const writeOff = (cash: CashRoom, invoiceId: string, more: object = {}) =>
  cash.me.ok<Settlement>('POST', `/invoices/${invoiceId}/write-off-balance`, { reason: 'Bank charges', ...more });

const standing = async (cash: CashRoom, invoiceId: string) =>
  (await cash.me.ok<{ items: Settlement['payments'] }>('GET', `/invoices/${invoiceId}/payments`)).items;

it('makes the invoice owe again what was given up; both stay on record', async () => {
  const cash = await CashRoom.open(app);
  const { id, number } = await cash.invoice(100_000);
  await cash.pay(99_750, [{ invoiceId: id, amountMinor: 99_750 }]);
  const { payments } = await writeOff(cash, id);
  const writeOffId = payments[1]!.writeOffId!;
  const { status, body } = await cash.reverseWriteOff(id, writeOffId);
  expect([status, body]).toMatchObject([
    200,
    {
      status: 'partly_paid',
      paidMinor: 99_750,
      writtenOffMinor: 0,
      balanceMinor: 250,
      payments: [
        { kind: 'payment', amountMinor: 99_750 },
        { kind: 'write_off', amountMinor: 0, allocatedMinor: 250, reversedOn: '2026-11-24', reason: 'Paid after all' },
      ],
    },
  ]);
  expect(await cash.account()).toMatchObject({ balanceMinor: 250, owedMinor: 250 });
  const history = await cash.me.ok<{ items: object[] }>('GET', `/revenue/history?clientId=${cash.clientId}`);
  const invoices = [{ invoiceId: id, invoiceNumber: number }];
  expect(history.items).toMatchObject([
    { kind: 'write_off', amountMinor: 250, reason: 'Paid after all', invoices },
    { kind: 'write_off', amountMinor: -250, reason: 'Bank charges', invoices },
    { kind: 'payment', amountMinor: 99_750 },
  ]);
  const statement = await cash.me.ok<{ lines: object[]; closingMinor: number }>(
    'GET',
    `/clients/${cash.clientId}/statement?form=balance_forward&from=2026-11-01&to=2026-11-30`,
  );
  expect(statement.lines.slice(-2)).toMatchObject([
    { description: `Balance written off, ${number}`, amountMinor: -250 },
    { description: `Write-off taken back, ${number}`, amountMinor: 250 },
  ]);
  expect(statement.closingMinor).toBe(250);
  await cash.pay(250, [{ invoiceId: id, amountMinor: 250 }]);
  expect(await cash.room.invoice(id)).toMatchObject({ status: 'paid', paidMinor: 100_000, balanceMinor: 0 });
  expect(await cash.disagreements()).toEqual([]);
});

it('counts on its own day: the debtors of the days between stay as they were', async () => {
  const cash = await CashRoom.open(app);
  const { id } = await cash.invoice(5_000, { issueDate: '2026-11-20' });
  const { payments } = await writeOff(cash, id, { date: '2026-11-21', amountMinor: 5_000 });
  expect((await cash.reverseWriteOff(id, payments[0]!.writeOffId!, { date: '2026-11-23' })).status).toBe(200);
  const owed = async (asOf: string) =>
    (await cash.me.ok<{ totals: { balanceMinor: number } }>('GET', `/revenue/debtors?asOf=${asOf}`)).totals
      .balanceMinor;
  expect([
    await owed('2026-11-20'),
    await owed('2026-11-21'),
    await owed('2026-11-22'),
    await owed('2026-11-23'),
  ]).toEqual([5_000, 0, 0, 5_000]);
});

it('takes back only what a credit note left of it, and nothing where none is left', async () => {
  const cash = await CashRoom.open(app);
  const { id } = await cash.invoice(10_000, { issueDate: '2026-11-20' });
  await cash.pay(6_000, [{ invoiceId: id, amountMinor: 6_000 }]);
  await writeOff(cash, id, { date: '2026-11-21' });
  const { lines } = await cash.room.invoice(id);
  await cash.room.credit(id, { lines: [{ lineId: lines[0]!.id, amountMinor: 1_500 }] });
  const [given] = await standing(cash, id);
  expect(given).toMatchObject({ amountMinor: 2_500 });
  // Asked for an earlier day, it counts from the day of the note on.
  const { body } = await cash.reverseWriteOff(id, given!.writeOffId!, { date: '2026-11-22' });
  expect(body).toMatchObject({ balanceMinor: 2_500, writtenOffMinor: 0 });
  expect((await standing(cash, id))[0]).toMatchObject({ amountMinor: 0, reversedOn: '2026-11-24' });
  expect(await cash.disagreements()).toEqual([]);

  const other = await cash.invoice(10_000);
  await writeOff(cash, other.id);
  await cash.room.credit(other.id, { full: true });
  const [gone] = await standing(cash, other.id);
  expect(await cash.reverseWriteOff(other.id, gone!.writeOffId!)).toMatchObject({
    status: 409,
    body: { code: 'write_off_reversed' },
  });
});

it('happens once, of fifty at once too; not before its write-off, not after today, and only on its own invoice', async () => {
  const cash = await CashRoom.open(app);
  const [a, b] = [await cash.invoice(700), await cash.invoice(700)];
  const { payments } = await writeOff(cash, a.id);
  const writeOffId = payments[0]!.writeOffId!;
  expect(await cash.reverseWriteOff(a.id, writeOffId, { date: '2026-11-23' })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/date' }] },
  });
  expect((await cash.reverseWriteOff(a.id, writeOffId, { date: '2026-11-25' })).status).toBe(400);
  expect((await cash.reverseWriteOff(a.id, writeOffId, { reason: '' })).status).toBe(400);
  expect((await cash.reverseWriteOff(b.id, writeOffId)).status).toBe(404);
  const stranger = await CashRoom.open(app);
  expect((await stranger.reverseWriteOff(a.id, writeOffId)).status).toBe(404);
  const answers = await Promise.all(Array.from({ length: 50 }, () => cash.reverseWriteOff(a.id, writeOffId)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.every(({ status, body }) => status === 409 && body['code'] === 'write_off_reversed')).toBe(true);
  expect(await cash.room.invoice(a.id)).toMatchObject({ status: 'finalised', balanceMinor: 700 });
  expect(await cash.disagreements()).toEqual([]);
});
