import { travelTo } from '@atlasos/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visitor } from '../support/visitor.js';
import { ImportRoom } from './import-room.js';

interface Invoice {
  id: string;
  clientId: string;
  number: string;
  status: string;
  issueDate: string;
  dueDate: string;
  totalMinor: number;
  vatMinor: number;
  balanceMinor: number;
  opening: unknown;
}

const HEAD = 'Invoice number;Client;Invoice date;Due date;Total;VAT;Balance;Currency';
const FILE = [
  HEAD,
  'A-1042;Karoo Blooms;16/04/2026;30/04/2026;"1 150,00";150,00;575,00;ZAR',
  'A-1043;Karoo Blooms;01/05/2026;15/05/2026;200,00;;;',
  'A-1050;Rooibos & Rye;2026-05-20;;345.00;45.00;345.00;zar',
].join('\n');

let room: ImportRoom;
beforeAll(async () => {
  room = await ImportRoom.open();
  await travelTo({ query: (sql) => room.app.sql(sql) }, '2026-05-31T09:00:00Z');
});
afterAll(() => room.close());

const invoices = async (me: Visitor) => (await me.ok<{ items: Invoice[] }>('GET', '/invoices')).items;
const invoice = async (me: Visitor, number: string) => (await invoices(me)).find((each) => each.number === number)!;
const text = async (me: Visitor, path: string) =>
  (await fetch(`${room.app.url}/api/v1${path}`, { headers: { Cookie: me.cookie } })).text();

async function ownInvoice(me: Visitor, clientId: string): Promise<Invoice> {
  const draft = await me.ok<{ id: string }>('POST', '/invoices', { clientId });
  await me.ok('POST', `/invoices/${draft.id}/lines`, {
    kind: 'fixed_fee',
    description: 'Fee',
    unitPriceMinor: 100_000,
  });
  return me.ok<Invoice>('POST', `/invoices/${draft.id}/finalise`);
}

describe('open invoices of another program', () => {
  it('are owed from their own dates, under their own numbers, at what is open of them', async () => {
    const me = await room.practice();
    const done = await room.bring(me, FILE, 'invoices');
    expect(done).toMatchObject({ addedCount: 3, refusedCount: 0, newClients: ['Karoo Blooms', 'Rooibos & Rye'] });
    expect(await invoice(me, 'A-1042')).toMatchObject({
      status: 'finalised',
      overdue: true,
      issueDate: '2026-04-16',
      dueDate: '2026-04-30',
      totalMinor: 57_500,
      vatMinor: 0,
      balanceMinor: 57_500,
      opening: true,
    });
    // 14 days after 20 May, as the practice gives them
    expect(await invoice(me, 'A-1050')).toMatchObject({ dueDate: '2026-06-03', totalMinor: 34_500, overdue: false });
    const { id } = await invoice(me, 'A-1042');
    expect(await me.ok('GET', `/invoices/${id}`)).toMatchObject({
      heading: 'Opening balance',
      opening: { totalMinor: 115_000, vatMinor: 15_000 },
      lines: [],
      vat: [],
    });

    // On 31 May: 31 days late, 16 days late, not yet due.
    const debtors = await me.ok<{ totals: { buckets: number[] } }>('GET', '/revenue/debtors?asOf=2026-05-31');
    expect(debtors.totals.buckets).toEqual([34_500, 20_000, 57_500, 0, 0, 0]);
    const { clientId } = await invoice(me, 'A-1042');
    const statement = await me.ok<{ lines: unknown[]; closingMinor: number }>(
      'GET',
      `/clients/${clientId}/statement?from=2026-04-01&to=2026-05-31&form=balance_forward`,
    );
    expect(statement).toMatchObject({
      closingMinor: 77_500,
      lines: [
        { date: '2026-04-16', description: 'Opening balance of invoice A-1042', amountMinor: 57_500 },
        { date: '2026-05-01', description: 'Opening balance of invoice A-1043', amountMinor: 20_000 },
      ],
    });
  });

  it('are no revenue of ours, and their VAT was declared before', async () => {
    const me = await room.practice();
    await room.bring(me, FILE, 'invoices');
    const summary = await me.ok<{ months: Array<Record<string, number>> }>('GET', '/revenue/summary');
    expect(summary.months.every(({ invoicedMinor, invoiceCount }) => invoicedMinor === 0 && invoiceCount === 0)).toBe(
      true,
    );
    expect((await text(me, '/exports/vat?from=2026-01-01&to=2026-12-31')).trim().split('\r\n')).toHaveLength(1);
    // Their debit stands against opening balances: R575 + R200 + R345 = R1 120
    const journal = await text(me, '/exports/journal?from=2026-01-01&to=2026-12-31');
    const opening = journal.split('\r\n').filter((line) => line.includes(',3900,'));
    expect(opening).toHaveLength(3);
    expect(journal).not.toContain(',4000,');
    expect(journal).not.toContain(',2200,');
  });

  it('have no document of ours: no PDF, no mail, no credit note, and their numbers use up none of ours', async () => {
    const me = await room.practice();
    await room.bring(me, FILE, 'invoices');
    const { id, clientId } = await invoice(me, 'A-1043');
    expect((await me.get(`/invoices/${id}/pdf`)).status).toBe(409);
    expect((await me.post(`/invoices/${id}/send`, { channels: ['email'], to: ['a@b.example'] })).status).toBe(409);
    const credit = await me.post<{ detail: string }>(`/invoices/${id}/credit-notes`, { reason: 'No', full: true });
    expect(credit).toMatchObject({ status: 409, body: { detail: expect.stringContaining('another program') } });
    expect((await me.delete(`/invoices/${id}`)).status).toBe(409);
    expect(await ownInvoice(me, clientId)).toMatchObject({ number: 'INV-2026-0001', opening: null });
  });

  it('are paid like any other, and then stay when the import is undone', async () => {
    const me = await room.practice();
    const { id: importId } = await room.bring(me, FILE, 'invoices');
    const first = await invoice(me, 'A-1042');
    const money = { clientId: first.clientId, date: '2026-05-31', method: 'eft', reference: 'KARO' };
    await me.ok('POST', '/payments', {
      ...money,
      amountMinor: 20_000,
      allocations: [{ invoiceId: first.id, amountMinor: 20_000 }],
    });
    expect(await invoice(me, 'A-1042')).toMatchObject({ status: 'partly_paid', balanceMinor: 37_500 });
    expect(await room.step(me, importId, 'undo')).toMatchObject({
      state: 'undone',
      addedCount: 1,
      problems: [{ line: 2, detail: expect.stringContaining('stays: it was paid') }],
    });
    expect((await invoices(me)).map(({ number }) => number)).toEqual(['A-1042']);
    expect(await me.ok('GET', '/revenue/debtors')).toMatchObject({ totals: { buckets: [0, 0, 37_500, 0, 0, 0] } });
    // What went comes in again; what stayed is in already.
    await room.step(me, importId, 'check');
    expect(await room.step(me, importId, 'run')).toMatchObject({ state: 'done', addedCount: 3 });
    expect(await invoices(me)).toHaveLength(3);
  });

  it('add nothing when they come again, also in another file', async () => {
    const me = await room.practice();
    await room.bring(me, FILE, 'invoices');
    expect(await room.bring(me, FILE, 'invoices')).toMatchObject({ addedCount: 0, repeatedCount: 3 });
    const other = `${HEAD}\nA-1042;Karoo Blooms;16/04/2026;30/04/2026;1150,00;150,00;100,00;ZAR\n`;
    expect(await room.bring(me, other, 'invoices')).toMatchObject({
      addedCount: 0,
      problems: [{ line: 2, column: null, detail: expect.stringContaining('A-1042 is in already') }],
    });
    expect(await invoices(me)).toHaveLength(3);
  });

  it('are refused row by row when they cannot be', async () => {
    const me = await room.practice();
    const archived = await me.ok<{ id: string }>('POST', '/clients', { name: 'Old Mill', kind: 'company' });
    await me.ok('POST', `/clients/${archived.id}/archive`);
    const rows = [
      ['INV-2019-00012;Karoo;01/05/2026;;10', null, 'a number that your own invoices get'],
      ['B-1;Karoo;01/05/2026;30/04/2026;10', 'Due date', 'due before it was issued'],
      ['B-2;Karoo;01/06/2026;;10', 'Invoice date', 'dated in the future'],
      ['B-3;Karoo;31/02/2026;;10', 'Invoice date', 'is not a date'],
      ['B-4;Karoo;01/05/2026;;0', 'Total', 'not above zero'],
      ['B-5;Karoo;01/05/2026;;-10', 'Total', 'not above zero'],
      ['B-6;Karoo;01/05/2026;;10;20', 'VAT', 'not within the total'],
      ['B-7;Karoo;01/05/2026;;10;;11', 'Balance', 'more is open than its total'],
      ['B-8;Karoo;01/05/2026;;10;;0', 'Balance', 'nothing of it is open'],
      ['B-9;Karoo;01/05/2026;;10;;;USD', 'Currency', 'works in ZAR'],
      [';Karoo;01/05/2026;;10', 'Invoice number', 'has no number'],
      [`${'9'.repeat(61)};Karoo;01/05/2026;;10`, 'Invoice number', 'more than 60'],
      ['B-10;;01/05/2026;;10', 'Client', 'has no client'],
      ['B-11;old mill;01/05/2026;;10', null, 'archived'],
      ['B-12;Karoo;01/05/2026;;1e9', 'Total', 'is not an amount'],
      ['B-13;Karoo;01/05/2026;;99999999999999999999', 'Total', 'is not an amount'],
    ] as const;
    const good = ["=HYPERLINK(1);Robert'); DROP TABLE invoices;--;01/05/2026;;10", 'B-14;Karoo;01/05/2026;;10'];
    const twice = 'B-14;Karoo;02/05/2026;;10';
    const { body } = await room.send(me, [HEAD, ...rows.map(([row]) => row), ...good.slice(1), twice].join('\n'), {
      kind: 'invoices',
    });
    const checked = await room.step(me, body.id, 'check');
    expect(checked).toMatchObject({ addedCount: 1, refusedCount: rows.length + 1 });
    rows.forEach(([, column, detail], index) =>
      expect(checked.problems[index]).toEqual({ line: index + 2, column, detail: expect.stringContaining(detail) }),
    );
    expect(checked.problems.at(-1)).toMatchObject({ detail: expect.stringContaining('more than once') });

    const hostile = await room.bring(
      me,
      `Number,Client,Date,Total\n=HYPERLINK(1),"'); DROP TABLE invoices;--",01/05/2026,10\n`,
      'invoices',
    );
    expect(hostile).toMatchObject({ addedCount: 1 });
    expect(await text(me, '/exports/invoices')).not.toMatch(/(^|,)=HYPERLINK/m);
  });

  it('come in by the thousand in few statements', async () => {
    const me = await room.practice();
    const rows = Array.from({ length: 6_000 }, (_, n) => `C-${n},Client ${n % 20},01/05/2026,10.00`);
    const done = await room.bring(me, `Number,Client,Date,Total\n${rows.join('\n')}\n`, 'invoices');
    expect(done).toMatchObject({ addedCount: 6_000 });
    expect(await me.ok('GET', '/revenue/debtors')).toMatchObject({ totals: { buckets: [0, 6_000_000, 0, 0, 0, 0] } });
    expect(await room.step(me, done.id, 'undo')).toMatchObject({ state: 'undone', addedCount: 0 });
    expect(await invoices(me)).toEqual([]);
  });

  it('are of their practice alone, also for the one way to take them out', async () => {
    const me = await room.practice();
    await room.bring(me, FILE, 'invoices');
    const { id } = await invoice(me, 'A-1043');
    const stranger = await room.practice();
    const practiceId = /=([^.]+)\./.exec(decodeURIComponent(stranger.cookie))![1];
    expect(await room.app.sql(`SELECT withdraw_openings(ARRAY[$1::uuid]) AS gone`, [id], practiceId)).toEqual([
      { gone: [] },
    ]);
    expect(await invoices(me)).toHaveLength(3);
  });
});
