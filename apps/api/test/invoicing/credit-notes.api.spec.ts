import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/test-app.js';
import { BillingRoom, startOnBillingDay } from './billing-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

describe('a credit note', () => {
  it('adds up with those before it: ten lines of R10.03 credited 3 + 3 + 4 carry 4.51, 4.52 and 6.02', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft();
    for (let n = 0; n < 10; n += 1) await room.fee(draft, 1003);
    const { id, lines } = await room.finalise(draft.id);
    const part = (from: number, to: number) =>
      lines.slice(from, to).map((line) => ({ lineId: line.id, amountMinor: 1003 }));
    const notes = [
      await room.credit(id, { lines: part(0, 3) }),
      await room.credit(id, { lines: part(3, 6) }),
      await room.credit(id, { lines: part(6, 10) }),
    ];
    expect(notes.map(({ number, netMinor, vatMinor }) => [number, netMinor, vatMinor])).toEqual([
      ['CN-2026-0001', 3009, 451],
      ['CN-2026-0002', 3009, 452],
      ['CN-2026-0003', 4012, 602],
    ]);
    expect(await room.invoice(id)).toMatchObject({
      status: 'credited',
      creditedMinor: 11_535,
      balanceMinor: 0,
      creditNotes: [{}, {}, {}],
    });
    expect(await room.tryCredit(id, { full: true })).toMatchObject({
      status: 409,
      body: { code: 'credit_exceeds_invoice' },
    });
  });

  it('mirrors the invoice to the cent when it is full, discounts and agent disbursements included', async () => {
    const room = await BillingRoom.open(app);
    await room.log(50);
    await room.spend(45_000, 'agent');
    const draft = await room.draft();
    await room.fee(draft, 33_333, { taxCode: 'zero' });
    await room.patch(draft, { discount: { percentBps: 750 } });
    const invoice = await room.finalise(draft.id);
    const note = await room.credit(invoice.id, { full: true });
    expect(note).toMatchObject({
      netMinor: invoice.netMinor,
      vatMinor: invoice.vatMinor,
      totalMinor: invoice.totalMinor,
      vat: invoice.vat,
      releasedTime: false,
    });
    const posted = await app.sql<{ sum: number }>(
      `SELECT sum(amount_minor)::int AS sum FROM ledger_postings`,
      [],
      room.me.practiceId,
    );
    expect(posted).toEqual([{ sum: 0 }]);
    expect(await room.me.ok('GET', `/credit-notes/${note.id}`)).toEqual(note);
  });

  it('mirrors inclusive prices, by parts and in all', async () => {
    const room = await BillingRoom.open(app, { pricesIncludeVat: true });
    const invoice = await room.billed(500_001);
    const [line] = invoice.lines;
    const first = await room.credit(invoice.id, { lines: [{ lineId: line!.id, amountMinor: 100_000 }] });
    expect(first).toMatchObject({ totalMinor: 100_000, vatMinor: 13_043, netMinor: 86_957 });
    expect(await room.invoice(invoice.id)).toMatchObject({
      status: 'finalised',
      creditedMinor: 100_000,
      balanceMinor: 400_001,
      lines: [{ creditedMinor: 100_000, creditableMinor: 400_001 }],
    });
    const rest = await room.credit(invoice.id, { full: true });
    expect(rest).toMatchObject({ totalMinor: 400_001, vatMinor: 65_218 - 13_043 });
  });

  it('never takes more than is left of a line', async () => {
    const room = await BillingRoom.open(app);
    const invoice = await room.billed(10_000);
    const lineId = invoice.lines[0]!.id;
    await room.credit(invoice.id, { lines: [{ lineId, amountMinor: 6_000 }] });
    const tooMuch = await room.tryCredit(invoice.id, { lines: [{ lineId, amountMinor: 4_001 }] });
    expect(tooMuch).toMatchObject({
      status: 409,
      body: { code: 'credit_exceeds_invoice', errors: [{ pointer: '/lines/0/amountMinor' }] },
    });
    expect((await room.tryCredit(invoice.id, { lines: [{ lineId, amountMinor: 0 }] })).status).toBe(400);
    expect((await room.tryCredit(invoice.id, { lines: [] })).status).toBe(400);
    expect((await room.tryCredit(invoice.id, {})).status).toBe(400);
    expect((await room.tryCredit(invoice.id, { full: true, lines: [{ lineId, amountMinor: 1 }] })).status).toBe(400);
    expect((await room.tryCredit(invoice.id, { lines: [{ lineId: invoice.id, amountMinor: 1 }] })).status).toBe(404);
    expect((await room.credit(invoice.id, { lines: [{ lineId, amountMinor: 4_000 }] })).totalMinor).toBe(4_600);
  });

  it('frees the time on request, to be billed once more', async () => {
    const room = await BillingRoom.open(app);
    const entry = await room.log(60);
    const cost = await room.spend(45_000, 'recovered');
    const invoice = await room.finalise((await room.draft()).id);
    const note = await room.credit(invoice.id, { full: true, releaseTime: true });
    expect(note.releasedTime).toBe(true);
    expect(await room.entry(entry)).toMatchObject({ status: 'unbilled', wipMinor: 85_000, invoiceId: null });
    expect(await room.me.ok('GET', `/disbursements/${cost}`)).toMatchObject({ status: 'unbilled' });
    expect((await room.invoice(invoice.id)).work.map(({ released }) => released)).toEqual([true, true]);
    const again = await room.finalise((await room.draft()).id);
    expect(again).toMatchObject({ number: 'INV-2026-0002', totalMinor: invoice.totalMinor });
    const movements = await app.sql(
      `SELECT kind, sum(value_minor)::int AS value FROM wip_movements GROUP BY kind ORDER BY kind`,
      [],
      room.me.practiceId,
    );
    expect(movements).toEqual([
      { kind: 'added', value: 130_000 },
      { kind: 'billed', value: -260_000 },
      { kind: 'released', value: 130_000 },
    ]);
  });

  it('leaves the time billed unless asked, and frees that of whole lines only', async () => {
    const room = await BillingRoom.open(app);
    const [a, b] = [await room.log(60), await room.log(30)];
    const invoice = await room.finalise((await room.draft()).id);
    const [first, second] = invoice.lines;
    const part = await room.tryCredit(invoice.id, {
      lines: [{ lineId: first!.id, amountMinor: 50_000 }],
      releaseTime: true,
    });
    expect(part).toMatchObject({ status: 400, body: { errors: [{ pointer: '/releaseTime' }] } });
    await room.credit(invoice.id, { lines: [{ lineId: first!.id, amountMinor: 50_000 }] });
    await room.credit(invoice.id, { lines: [{ lineId: first!.id, amountMinor: 35_000 }], releaseTime: true });
    expect([(await room.entry(a)).status, (await room.entry(b)).status]).toEqual(['unbilled', 'billed']);
    await room.credit(invoice.id, { lines: [{ lineId: second!.id, amountMinor: second!.amountMinor }] });
    expect((await room.entry(b)).status).toBe('billed');
  });

  it('is listed and printed with its invoice, the reason and positive amounts; a draft cannot be credited', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft();
    expect(await room.tryCredit(draft.id, { full: true })).toMatchObject({
      status: 409,
      body: { code: 'invoice_not_finalised' },
    });
    const invoice = await room.billed(10_000);
    const note = await room.credit(invoice.id, { full: true });
    const { items } = await room.me.ok<{ items: object[] }>('GET', `/credit-notes?invoiceId=${invoice.id}`);
    expect(items).toMatchObject([
      { number: note.number, invoiceNumber: invoice.number, totalMinor: 11_500, reason: 'Billed by mistake' },
    ]);
    expect((await room.me.ok<{ items: object[] }>('GET', `/credit-notes?invoiceId=${draft.id}`)).items).toEqual([]);
    const [print] = await app.sql<{ data: object }>(
      `SELECT data FROM document_prints WHERE document_kind = 'credit_note'`,
      [],
      room.me.practiceId,
    );
    expect(print?.data).toMatchObject({
      heading: 'Credit Note',
      number: note.number,
      correction: { invoiceNumber: invoice.number, invoiceDate: invoice.issueDate, reason: 'Billed by mistake' },
      sections: [{ kind: 'fixed_fee', rows: [{ amountMinor: 10_000 }] }],
      totals: { totalMinor: 11_500 },
      payment: null,
    });
    expect(await room.me.post(`/credit-notes/${note.id}/send`, { channels: ['email'] })).toMatchObject({
      status: 202,
      body: { state: 'queued', to: ['anel@karoo.example'] },
    });
    expect((await room.me.get(`/credit-notes/${note.id}/pdf`)).status).toBe(202);
  });
});
