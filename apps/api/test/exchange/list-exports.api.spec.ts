import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import type { TestApp } from '../support/test-app.js';
import { BillingRoom, startOnBillingDay } from '../invoicing/billing-room.js';
import { EXPORTED_LISTS } from './exported-lists.js';

let app: TestApp;
let room: BillingRoom;

const csv = async (list: string, query = '') => {
  const { status, headers, body } = await room.me.get<string>(`/exports/${list}?format=csv${query}`);
  return { status, headers, lines: String(body).replace(/\r\n$/, '').split('\r\n') };
};
const sheet = async (list: string, query = '') => {
  const { body } = await room.me.get<Buffer>(`/exports/${list}?format=xlsx${query}`);
  const { sheets } = await readXlsx(body);
  return { name: sheets[0]!.name, rows: sheets[0]!.rows };
};
/** The cells of the first row, by the name of their column. */
const firstOf = (rows: unknown[][]) => Object.fromEntries(rows[0]!.map((head, at) => [head, rows[1]![at]]));

beforeAll(async () => {
  app = await startOnBillingDay();
  room = await BillingRoom.open(app);
});
afterAll(() => app.close());

describe('a list as a file', () => {
  it('is named, marked as UTF-8 and not kept by anybody on the way', async () => {
    const { headers, lines } = await csv('clients');
    expect(headers.get('content-disposition')).toBe('attachment; filename="clients.csv"');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(lines[0]).toMatch(/^\ufeffReference,Client,/);
  });

  it.each(EXPORTED_LISTS)('%s: both kinds have the same columns', async (list) => {
    const { status, lines } = await csv(list);
    const { rows } = await sheet(list);
    expect(status).toBe(200);
    expect(rows[0]!.join(',')).toBe(lines[0]!.replace('\ufeff', ''));
  });

  it('of time has days, durations and amounts that a spreadsheet can count with', async () => {
    await room.log(50, { startedAt: '2026-11-20T07:15:00Z', description: '=HYPERLINK("http://x")' });
    const { lines } = await csv('time-entries', '&from=2026-11-20');
    expect(lines[1]).toContain(
      `2026-11-20,Karoo Blooms (Pty) Ltd,Bookkeeping,,"'=HYPERLINK(""http://x"")",2026-11-20 09:15,2026-11-20 10:05,0:50,0:50,Yes,ZAR,850.00,Default,708.33,0.00,Unbilled,,`,
    );
    const { name, rows } = await sheet('time-entries', '&from=2026-11-20');
    expect(name).toBe('Time entries');
    const row = firstOf(rows);
    expect(row).toMatchObject({ Date: new Date('2026-11-20'), Start: new Date('2026-11-20T09:15:00Z'), Value: 708.33 });
    // Day 0 of spreadsheets with fifty minutes on it.
    expect(row['Duration']).toEqual(new Date('1899-12-31T00:50:00Z'));
    expect(row['Description']).toBe('=HYPERLINK("http://x")');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1'])('makes text of %j in a CSV', async (text) => {
    const clientId = await room.client({ name: `Name ${text}`, notes: text });
    const { lines } = await csv('clients', `&q=${encodeURIComponent(`Name ${text}`)}`);
    expect(lines[1]).toContain(`,'${text.trim()},`);
    expect(lines[1]).toContain(clientId);
  });

  it('holds what the filters of the list find', async () => {
    await room.spend(45_000, 'agent', { date: '2026-10-01' });
    await room.spend(12_000, 'recovered', { date: '2026-11-02', description: 'Courier' });
    const { lines } = await csv('disbursements', '&from=2026-11-01&q=courier');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^2026-11-02,Karoo Blooms \(Pty\) Ltd,Courier,Recovered,ZAR,120\.00,0\.00,Unbilled,,/);
  });

  it('of WIP holds the clients that the page shows', async () => {
    const blue = await room.client({ name: 'Blue Crane' });
    await room.log(60, { clientId: blue, date: '2026-08-01' });
    await room.log(60, { date: '2026-11-20' });
    const namesOf = async (query: string) => (await csv('wip', query)).lines.slice(1).map((line) => line.split(',')[0]);
    expect(await namesOf('')).toEqual(['Blue Crane', 'Karoo Blooms (Pty) Ltd']);
    expect(await namesOf('&q=karoo')).toEqual(['Karoo Blooms (Pty) Ltd']);
    expect(await namesOf('&show=old')).toEqual(['Blue Crane']);
    expect(await namesOf('&show=over')).toEqual([]);
  });

  it('refuses a filter or a format that there is not, with the reason', async () => {
    const wrong = await room.me.get<{ errors: { pointer: string }[] }>('/exports/invoices?format=ods');
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors).toMatchObject([{ pointer: '/format' }]);
    expect((await room.me.get('/exports/invoices?colour=red')).status).toBe(400);
    expect((await room.me.get('/exports/invoices?cursor=x')).status).toBe(400);
  });

  it('goes on over its pages without losing or doubling a row', async () => {
    await app.sql(
      `INSERT INTO time_entries (practice_id, user_id, client_id, service_type_id, entry_date, minutes, billed_minutes, description,
         hourly_rate_minor, rate_rule, value_minor, state)
       SELECT $1, $2, $3, $4, date '2025-01-01' + n % 90, 30, 30, 'Entry ' || n, 85000, 'override', 42500, 'open' FROM generate_series(1, 1250) n`,
      [room.me.practiceId, room.me.userId, room.clientId, room.serviceTypeId],
      room.me.practiceId,
    );
    const { lines } = await csv('time-entries', '&to=2025-12-31');
    const ids = lines.slice(1).map((line) => line.split(',').at(-1));
    expect(ids).toHaveLength(1250);
    expect(new Set(ids).size).toBe(1250);
    const { rows } = await sheet('time-entries', '&to=2025-12-31');
    expect(rows.slice(1).map((row) => row.at(-1))).toEqual(ids);
  });
});

describe('the figures of a file', () => {
  it('are those of invoices, payments and debtors', async () => {
    const other = await BillingRoom.open(app);
    const me = other.me;
    await other.fee(await other.draft(), 100_000).then(({ id }) => other.finalise(id));
    const file = async (list: string) =>
      firstOf((await readXlsx((await me.get<Buffer>(`/exports/${list}?format=xlsx`)).body)).sheets[0]!.rows);
    expect(await file('invoices')).toMatchObject({
      Number: 'INV-2026-0001',
      Status: 'Finalised',
      Net: 1000,
      VAT: 150,
      Total: 1150,
      Balance: 1150,
    });
    await me.ok('POST', '/payments', {
      clientId: other.clientId,
      date: '2026-11-24',
      amountMinor: 20_000,
      method: 'eft',
      reference: 'KARO',
    });
    expect(await file('payments')).toMatchObject({ Method: 'EFT', Amount: 200, 'On account': 200, Reference: 'KARO' });
    expect(await file('debtors')).toMatchObject({
      'Not yet due': 1150,
      Owed: 1150,
      'Credit on account': 200,
      Balance: 950,
    });
  });
});
