import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { TestApp } from '../support/test-app.js';
import { BillingRoom, startOnBillingDay, type Invoice } from '../invoicing/billing-room.js';

type Row = Record<string, string>;

let app: TestApp;
let room: BillingRoom;

const NOVEMBER = 'from=2026-11-01&to=2026-11-30';
const file = async (path: string, of = room): Promise<Row[]> => {
  const { status, body } = await of.me.get<string>(`/exports/${path}`);
  expect(status).toBe(200);
  return parse(String(body), { bom: true, columns: true });
};
const cents = (text: string) => Math.round(Number(text) * 100);
const sum = (rows: Row[], column: string) => rows.reduce((total, row) => total + cents(row[column]!), 0);
const balanceOf = (rows: Row[], account: string) => {
  const own = rows.filter(({ Account }) => Account === account);
  return sum(own, 'Debit') - sum(own, 'Credit');
};
const shortly = (rows: Row[]) =>
  rows.map((row) => [row['Account'], row['VAT code'], row['Debit'], row['Credit']].join(' '));

/** Fee R1 000.00, CIPC R450.00 as agent, courier R120.00 recovered: net 1 570.00, VAT 168.00, total R1 738.00. */
async function bill(): Promise<Invoice> {
  await room.spend(45_000, 'agent');
  await room.spend(12_000, 'recovered', { description: 'Courier' });
  return room.finalise((await room.fee(await room.draft(), 100_000)).id);
}

let invoice: Invoice;
beforeAll(async () => {
  app = await startOnBillingDay();
  room = await BillingRoom.open(app);
  const { me, clientId } = room;
  invoice = await bill();
  const fee = invoice.lines.find(({ kind }) => kind === 'fixed_fee')!;
  await room.credit(invoice.id, { lines: [{ lineId: fee.id, amountMinor: 20_000 }] });
  const pay = (amountMinor: number, more: object = {}) =>
    me.ok<{ id: string }>('POST', '/payments', { clientId, date: '2026-11-24', amountMinor, method: 'eft', ...more });
  await pay(90_000, { allocations: [{ invoiceId: invoice.id, amountMinor: 90_000 }], reference: 'KARO' });
  const bounced = await pay(30_000, { method: 'cash' });
  await me.ok('POST', `/payments/${bounced.id}/reverse`, { reason: 'Counted twice' });
  await pay(10_000);
  await me.ok('POST', `/clients/${clientId}/refunds`, {
    date: '2026-11-24',
    amountMinor: 4_000,
    method: 'eft',
    reference: 'BACK',
  });
  const giveUp = (amountMinor: number) =>
    me.ok<{ payments: { writeOffId: string | null }[] }>('POST', `/invoices/${invoice.id}/write-off-balance`, {
      reason: 'Small',
      amountMinor,
    });
  const { payments } = await giveUp(700);
  const { writeOffId } = payments.find((each) => each.writeOffId !== null)!;
  await me.ok('POST', `/invoices/${invoice.id}/write-offs/${writeOffId}/reverse`, { reason: 'Paid after all' });
  await giveUp(500);
});
afterAll(() => app.close());

describe('the journal', () => {
  it('books an invoice by account and VAT code, and a credit note as its mirror image', async () => {
    const rows = await file(`journal?${NOVEMBER}`);
    expect(shortly(rows.filter(({ Type }) => Type === 'Invoice'))).toEqual([
      '1100  1738.00 0.00',
      '4000 Standard 0.00 1000.00',
      '4100 Standard 0.00 120.00',
      '1200 Out of scope 0.00 450.00',
      '2200 Standard 0.00 168.00',
    ]);
    expect(shortly(rows.filter(({ Type }) => Type === 'Credit note'))).toEqual([
      '1100  0.00 230.00',
      '4000 Standard 200.00 0.00',
      '2200 Standard 30.00 0.00',
    ]);
    expect(rows[0]).toMatchObject({
      Date: '2026-11-24',
      Document: 'INV-2026-0001',
      Currency: 'ZAR',
      Description: 'Invoice INV-2026-0001',
    });
  });

  it('books money to bank or cash, and what was given up to bad debts', async () => {
    const rows = await file(`journal?${NOVEMBER}`);
    const kinds = rows.map(({ Type }) => Type);
    expect([...new Set(kinds)]).toEqual(['Invoice', 'Credit note', 'Payment', 'Reversal', 'Refund', 'Write off']);
    expect(balanceOf(rows, '1000')).toBe(90_000 + 10_000 - 4_000);
    expect(balanceOf(rows, '1010')).toBe(0);
    expect(balanceOf(rows, '6100')).toBe(700 - 700 + 500);
    const badDebts = rows.filter(({ Account }) => Account === '6100');
    expect(badDebts.map(({ Description }) => Description)).toEqual([
      'Balance of INV-2026-0001 written off: Small',
      'Write-off of INV-2026-0001 taken back: Paid after all',
      'Balance of INV-2026-0001 written off: Small',
    ]);
  });

  it('balances, booking by booking', async () => {
    const rows = await file(`journal?${NOVEMBER}`);
    const bookings = [...new Set(rows.map(({ Booking }) => Booking))];
    expect(bookings).toHaveLength(10);
    for (const id of bookings) {
      const own = rows.filter(({ Booking }) => Booking === id);
      expect(sum(own, 'Debit')).toBe(sum(own, 'Credit'));
    }
  });

  it('says of debtors what the ledger says, and of VAT what the documents say', async () => {
    const rows = await file(`journal?${NOVEMBER}`);
    const { totals } = await room.me.ok<{ totals: { balanceMinor: number } }>('GET', '/revenue/debtors');
    // 1 738.00 − 230.00 − 900.00 − 300.00 + 300.00 − 100.00 + 40.00 − 7.00 + 7.00 − 5.00
    expect(balanceOf(rows, '1100')).toBe(54_300);
    expect(totals.balanceMinor).toBe(54_300);
    expect(balanceOf(rows, '2200')).toBe(-(16_800 - 3_000));
  });

  it('takes the codes of one’s own chart', async () => {
    const rows = await file(`journal?${NOVEMBER}&debtors=8000/000&fees=1000-100`);
    expect(balanceOf(rows, '8000/000')).toBe(54_300);
    expect(balanceOf(rows, '1000-100')).toBe(-80_000);
    expect((await room.me.get(`/exports/journal?${NOVEMBER}&fees=%3Dcmd`)).status).toBe(400);
  });

  it('holds its period alone, and refuses one that ends before it begins', async () => {
    expect(await file('journal?from=2026-10-01&to=2026-10-31')).toEqual([]);
    const wrong = await room.me.get<{ code: string }>('/exports/journal?from=2026-11-30&to=2026-11-01');
    expect([wrong.status, wrong.body.code]).toEqual([400, 'invalid_request']);
  });

  it('of a practice without VAT has no codes', async () => {
    const other = await BillingRoom.open(app, { vatRegistered: false });
    await other.finalise((await other.fee(await other.draft(), 50_000)).id);
    expect(shortly(await file(`journal?${NOVEMBER}`, other))).toEqual(['1100  500.00 0.00', '4000  0.00 500.00']);
  });

  it('with prices that include VAT books what is left without it: R5 000.01 → 4 347.83 and 652.18', async () => {
    const other = await BillingRoom.open(app, { pricesIncludeVat: true });
    await other.finalise((await other.fee(await other.draft(), 500_001)).id);
    expect(shortly(await file(`journal?${NOVEMBER}`, other))).toEqual([
      '1100  5000.01 0.00',
      '4000 Standard 0.00 4347.83',
      '2200 Standard 0.00 652.18',
    ]);
  });
});

describe('VAT by code', () => {
  it('is what was invoiced less what was credited', async () => {
    const rows = await file(`vat?${NOVEMBER}`);
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      'Standard 15.00 2 ZAR 1120.00 168.00 200.00 30.00 920.00 138.00',
      'Out of scope 0.00 1 ZAR 450.00 0.00 0.00 0.00 450.00 0.00',
    ]);
  });
});
