import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { travelTo } from '@atlasos/testing';
import type { TestApp } from '../support/test-app.js';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import { CashRoom } from '../payments/cash-room.js';

interface Item {
  kind: string;
  date: string;
  amountMinor: number;
  state: string | null;
  reason: string;
  reference: string;
  invoices: { invoiceNumber: string }[];
}

let app: TestApp;
let cash: CashRoom;
const on = (day: string) => travelTo({ query: (sql) => app.sql(sql) }, `${day}T09:00:00Z`);
const history = (query = '') =>
  cash.me.ok<{ items: Item[]; nextCursor: string | null }>('GET', `/revenue/history${query}`);
const csv = async (query = '') => {
  const { status, headers, body } = await cash.me.get<string>(`/revenue/history.csv${query}`);
  return { status, type: headers.get('content-type'), lines: String(body).split('\r\n') };
};

beforeAll(async () => {
  app = await startOnBillingDay();
  cash = await CashRoom.open(app);
  await on('2026-10-20');
  const first = await cash.invoice(100_000);
  const second = await cash.invoice(50_000);
  await cash.pay(30_000, [{ invoiceId: first.id, amountMinor: 30_000 }], { date: '2026-10-20', reference: '=cmd|x' });
  await on('2026-11-02');
  const bounced = await cash.pay(50_000, [{ invoiceId: second.id, amountMinor: 50_000 }], { date: '2026-11-02' });
  await on('2026-11-04');
  await cash.me.ok('POST', `/payments/${bounced.id}/reverse`, { reason: 'Returned, no funds' });
  await cash.pay(20_000, undefined, { date: '2026-11-04', method: 'cash', reference: '' });
  await cash.me.ok('POST', `/clients/${cash.clientId}/refunds`, {
    date: '2026-11-04',
    amountMinor: 5_000,
    method: 'eft',
    reference: 'Back, "thanks"',
  });
  await cash.me.ok('POST', `/invoices/${first.id}/write-off-balance`, { reason: 'Small', amountMinor: 1_000 });
  await on('2026-11-24');
});
afterAll(() => app.close());

describe('the payment history', () => {
  it('has every kind, newest first, money out below zero', async () => {
    const { items } = await history();
    expect(items.map(({ kind, date, amountMinor, state }) => [kind, date, amountMinor, state])).toEqual([
      ['write_off', '2026-11-04', -1_000, null],
      ['refund', '2026-11-04', -5_000, null],
      ['payment', '2026-11-04', 20_000, 'partly_allocated'],
      ['reversal', '2026-11-04', -50_000, null],
      ['payment', '2026-11-02', 50_000, 'reversed'],
      ['payment', '2026-10-20', 30_000, 'allocated'],
    ]);
    const [, , , reversal, bounced, oldest] = items;
    expect(reversal).toMatchObject({ reason: 'Returned, no funds', invoices: bounced!.invoices });
    expect(bounced!.invoices).toEqual([{ invoiceId: expect.any(String), invoiceNumber: 'INV-2026-0002' }]);
    expect(oldest!.invoices).toMatchObject([{ invoiceNumber: 'INV-2026-0001' }]);
  });

  it('adds up: 30 000 + 50 000 − 50 000 + 20 000 − 5 000 received', async () => {
    expect(await cash.me.ok('GET', '/revenue/history/totals')).toEqual({
      count: 6,
      receivedMinor: 45_000,
      writtenOffMinor: 1_000,
    });
    const summary = await cash.me.ok<{ thisMonth: object; months: object[]; attention: object[] }>(
      'GET',
      '/revenue/summary',
    );
    expect(summary.thisMonth).toMatchObject({ receivedMinor: 15_000, paymentCount: 2, reversalCount: 1 });
    expect(summary.months[10]).toMatchObject({ month: '2026-10-01', receivedMinor: 30_000, invoicedMinor: 150_000 });
    expect(summary.attention).toMatchObject([
      { kind: 'bounced', amountMinor: 50_000, invoiceNumber: 'INV-2026-0002', reason: 'Returned, no funds' },
      { kind: 'credit', amountMinor: 15_000 },
    ]);
  });

  it.each([
    ['?kind=payment&method=eft', 2],
    ['?method=cash', 1],
    ['?from=2026-11-03', 4],
    ['?to=2026-11-02', 2],
    ['?q=inv-2026-0002', 2],
    ['?q=no%20funds', 1],
    ['?q=karoo', 6],
    ['?q=%25', 0],
  ])('filters %s', async (query, count) => expect((await history(query)).items).toHaveLength(count));

  it('goes on by keyset without missing or repeating', async () => {
    const seen: Item[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: Item[]; nextCursor: string | null } = await history(
        `?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(seen).toEqual((await history()).items);
    expect(await cash.me.get('/revenue/history?cursor=nonsense')).toMatchObject({ status: 400 });
  });

  it('leaves as a file that no spreadsheet runs', async () => {
    const { status, type, lines } = await csv();
    expect([status, type]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(lines[0]).toBe('\ufeffDate,Client,What,Method,Reference,Reason,Invoices,Currency,Amount');
    expect(lines).toHaveLength(8);
    expect(lines[2]).toBe('2026-11-04,Karoo Blooms (Pty) Ltd,Refund,EFT,"Back, ""thanks""",,,ZAR,-50.00');
    expect(lines[6]).toBe("2026-10-20,Karoo Blooms (Pty) Ltd,Payment,EFT,'=cmd|x,,INV-2026-0001,ZAR,300.00");
    expect((await csv('?kind=refund')).lines).toHaveLength(3);
    expect((await csv('?kind=gift')).status).toBe(400);
  });

  it('is refused, not cut off, when it cannot be read', async () => {
    await app.sql('REVOKE SELECT ON payments FROM atlas_app');
    try {
      const answer = await fetch(`${app.url}/api/v1/revenue/history.csv`, { headers: { Cookie: cash.me.cookie } });
      expect([answer.status, await answer.json()]).toMatchObject([500, { code: 'internal' }]);
    } finally {
      await app.sql('GRANT SELECT ON payments TO atlas_app');
    }
  });

  it('is nobody else’s', async () => {
    const stranger = await app.register();
    expect(await stranger.ok('GET', '/revenue/history')).toEqual({ items: [], nextCursor: null });
    expect((await stranger.get<string>('/revenue/history.csv')).body.trim().split('\r\n')).toHaveLength(1);
  });
});
