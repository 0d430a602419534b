import { travelTo } from '@atlasos/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOnBillingDay } from '../invoicing/billing-room.js';
import { readPdf } from '../support/pdf/read-pdf.js';
import { UNKNOWN_ID } from '../support/records.js';
import type { TestApp } from '../support/test-app.js';
import { QuoteRoom, type Quote } from './quote-room.js';

let app: TestApp;
let room: QuoteRoom;
beforeAll(async () => {
  app = await startOnBillingDay();
  room = await QuoteRoom.open(app);
});
afterAll(() => app.close());

const patch = async (quote: Quote, change: object) =>
  room.me.patch<Quote>(`/quotes/${quote.id}`, { version: (await room.read(quote.id)).version, ...change });

describe('a draft quote', () => {
  it('states both totals: R55 305.00 without options, R95 785.00 with all', async () => {
    const quote = await room.quote();
    expect(quote).toMatchObject({
      status: 'draft',
      number: null,
      revision: 1,
      validUntil: '2026-12-08',
      netMinor: 4_815_000,
      vatMinor: 715_500,
      totalMinor: 5_530_500,
      agentMinor: 45_000,
      fullTotalMinor: 9_578_500,
      withOptions: { netMinor: 8_335_000, vatMinor: 1_243_500, totalMinor: 9_578_500 },
      vat: [
        { taxCode: 'standard', rateBps: 1500, baseMinor: 4_770_000, vatMinor: 715_500 },
        { taxCode: 'out_of_scope', baseMinor: 45_000, vatMinor: 0 },
      ],
      acceptance: null,
      refusal: null,
    });
    expect(quote.lines.map(({ amountMinor }) => amountMinor)).toEqual([
      1_920_000, 2_850_000, 45_000, 2_880_000, 640_000,
    ]);
  });

  it('prices hours at the rate that would apply, which may then be changed', async () => {
    const quote = await room.quote({
      lines: [
        { kind: 'hours', description: 'Advice', serviceTypeId: room.billing.serviceTypeId, estimatedMinutes: 50 },
      ],
    });
    expect(quote.lines[0]).toMatchObject({ hourlyRateMinor: 85_000, amountMinor: 70_833 });
    const { id } = quote.lines[0]!;
    const { body } = await patch(quote, {
      lines: [{ id, kind: 'hours', description: 'Advice', estimatedMinutes: 60, hourlyRateMinor: 100_000 }],
    });
    expect(body.lines).toMatchObject([{ id, amountMinor: 100_000 }]);
    expect(body.totalMinor).toBe(115_000);
  });

  it('in a practice whose prices include VAT, keeps the total: R5 000.01 is R652.18 of VAT', async () => {
    const inclusive = await QuoteRoom.open(app, { pricesIncludeVat: true });
    const quote = await inclusive.quote({
      lines: [{ kind: 'fixed_fee', description: 'Advice', unitPriceMinor: 500_001 }],
    });
    expect(quote).toMatchObject({ totalMinor: 500_001, vatMinor: 65_218, netMinor: 434_783 });
  });

  it('is for a prospect too, is duplicated and deleted', async () => {
    const clientId = await room.billing.client({ name: 'Highveld Solar', status: 'prospect' });
    const quote = await room.quote({ clientId, notes: 'Thank you' });
    const copy = await room.me.ok<Quote>('POST', `/quotes/${quote.id}/duplicate`);
    expect(copy).toMatchObject({ clientId, notes: 'Thank you', totalMinor: quote.totalMinor, revisesId: null });
    expect(copy.lines.map(({ id }) => id)).not.toEqual(quote.lines.map(({ id }) => id));
    expect((await room.me.delete(`/quotes/${copy.id}`)).status).toBe(204);
    expect((await room.me.get(`/quotes/${copy.id}`)).status).toBe(404);
  });

  it('is previewed as a PDF', async () => {
    const { id } = await room.quote();
    const { status, headers, body } = await room.me.get<Buffer>(`/quotes/${id}/preview.pdf`);
    expect([status, headers.get('content-type'), body.subarray(0, 5).toString()]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
  });

  it('prints each line of a detail on its own, as it was typed', async () => {
    const description = 'Annual financial statements\nTrial balance\nLead schedules and notes';
    const lines = [{ kind: 'fixed_fee', description, quantity: 2, unitPriceMinor: 50_000 }];
    const { id } = await room.quote({ lines });
    const { body } = await room.me.get<Buffer>(`/quotes/${id}/preview.pdf`);
    const printed = (await readPdf(body)).pieces.map(({ text }) => text.trim());
    expect(printed).toEqual(expect.arrayContaining(['Trial balance', 'Lead schedules and notes', '2 × 500,00']));
  });

  it.each([
    ['totals', { totalMinor: 1 }, '/totalMinor'],
    ['hours without an estimate', { lines: [{ kind: 'hours', hourlyRateMinor: 1 }] }, '/lines/0/estimatedMinutes'],
    ['a fee without a price', { lines: [{ kind: 'fixed_fee' }] }, '/lines/0/unitPriceMinor'],
    [
      'a fee with an hourly rate',
      { lines: [{ kind: 'fixed_fee', unitPriceMinor: 1, hourlyRateMinor: 1 }] },
      '/lines/0/hourlyRateMinor',
    ],
    ['a quantity of nothing', { lines: [{ kind: 'fixed_fee', unitPriceMinor: 1, quantity: 0 }] }, '/lines/0/quantity'],
    [
      'VAT on an agent disbursement',
      { lines: [{ kind: 'disbursement', unitPriceMinor: 1, disbursementKind: 'agent', taxCode: 'standard' }] },
      '/lines/0/taxCode',
    ],
    ['an impossible date', { validUntil: '2026-11-31' }, '/validUntil'],
    ['a NUL character', { notes: 'a\u0000b' }, '/notes'],
  ])('refuses %s', async (_, body, pointer) =>
    expect(await room.me.post('/quotes', { clientId: room.billing.clientId, ...body })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer }] },
    }),
  );

  it('refuses a line of another quote, a stale version and an archived client', async () => {
    const [quote, other] = [await room.quote(), await room.quote()];
    const line = { kind: 'fixed_fee', unitPriceMinor: 1 };
    expect((await patch(quote, { lines: [{ ...line, id: other.lines[0]!.id }] })).status).toBe(404);
    expect((await patch(quote, { lines: [{ ...line, id: UNKNOWN_ID }] })).status).toBe(404);
    const both = await Promise.all(
      ['A', 'B'].map((notes) => room.me.patch(`/quotes/${quote.id}`, { version: quote.version, notes })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const clientId = await room.billing.client();
    await room.me.ok('POST', `/clients/${clientId}/archive`);
    expect(await room.me.post('/quotes', { clientId })).toMatchObject({
      status: 409,
      body: { code: 'client_archived' },
    });
  });

  it('says which rate to set when none applies', async () => {
    const me = await app.register();
    const client = await me.ok<{ id: string }>('POST', '/clients', { name: 'Blue Crane', kind: 'company' });
    const lines = [{ kind: 'hours', estimatedMinutes: 60 }];
    expect(await me.post('/quotes', { clientId: client.id, lines })).toMatchObject({
      status: 404,
      body: { code: 'rate_not_set' },
    });
  });
});

describe('sending', () => {
  it('takes a number of its own series, freezes, and answers the same quote to whom comes second', async () => {
    const own = await QuoteRoom.open(app);
    const draft = await own.quote();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => own.me.post(`/quotes/${draft.id}/send`, { channels: ['portal'] })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 202]));
    const sent = await own.read(draft.id);
    expect(sent).toMatchObject({
      status: 'sent',
      number: 'QUO-2026-0001',
      issueDate: '2026-11-24',
      totalMinor: 5_530_500,
    });
    expect((await own.sent()).number).toBe('QUO-2026-0002');
    expect(await own.me.patch(`/quotes/${draft.id}`, { version: sent.version, notes: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'quote_sent' },
    });
    expect((await own.me.delete(`/quotes/${draft.id}`)).body).toMatchObject({ code: 'quote_sent' });
    expect(await own.me.get(`/quotes/${draft.id}/preview.pdf`)).toMatchObject({
      status: 409,
      body: { code: 'quote_sent' },
    });
  });

  it('keeps what was sent when settings change, and the database refuses to change it', async () => {
    const own = await QuoteRoom.open(app);
    const { id } = await own.sent();
    await own.billing.settings({ vatRateBps: 1600, name: 'Another name' });
    expect(await own.read(id)).toMatchObject({ vatMinor: 715_500, totalMinor: 5_530_500 });
    const printed = await own.me.ok<{ supplier: { name: string } }>('GET', `/quotes/${id}/document`);
    expect(printed.supplier.name).toBe('Maseko Accounting');
    for (const sql of [
      `UPDATE quotes SET notes = 'x' WHERE id = $1`,
      `DELETE FROM quotes WHERE id = $1`,
      `UPDATE quotes SET status = 'draft', sent_at = NULL WHERE id = $1`,
      `UPDATE quotes SET status = 'converted' WHERE id = $1`,
      `UPDATE quote_lines SET amount_minor = 1 WHERE quote_id = $1`,
      `DELETE FROM quote_lines WHERE quote_id = $1`,
    ])
      await expect(app.sql(sql, [id], own.me.practiceId)).rejects.toThrow('a quote that was sent never changes');
  });

  it('refuses what is empty, undescribed or over', async () => {
    const send = async (more: object) => {
      const { id } = await room.quote(more);
      return (await room.me.post(`/quotes/${id}/send`, { channels: ['portal'] })).body['code'];
    };
    expect(await send({ lines: [] })).toBe('quote_empty');
    expect(await send({ lines: [{ kind: 'fixed_fee', unitPriceMinor: 1 }] })).toBe('quote_empty');
    expect(await send({ validUntil: '2026-11-23' })).toBe('quote_expired');
  });

  it('proposes a mail with the number that it would get', async () => {
    const own = await QuoteRoom.open(app);
    const { id } = await own.quote({ validUntil: '2026-12-11' });
    const proposal = await own.me.ok<{ subject: string; message: string; to: string[] }>(
      'GET',
      `/quotes/${id}/send-preview`,
    );
    expect(proposal).toMatchObject({
      subject: 'Quote QUO-2026-0001 from Maseko Accounting',
      to: ['anel@karoo.example'],
    });
    expect(proposal.message).toContain('It is open until 11 Dec 2026.');
  });
});

describe('the list', () => {
  it('filters by what a quote is today, and adds up', async () => {
    const late = await startOnBillingDay();
    try {
      const own = await QuoteRoom.open(late);
      await own.quote();
      const [short, long] = [
        await own.sent({ validUntil: '2026-11-24' }),
        await own.sent({ validUntil: '2026-12-24' }),
      ];
      await travelTo({ query: (sql) => late.sql(sql) }, '2026-11-25T09:00:00Z');
      const found = async (query: Record<string, string>) =>
        (await own.me.get<{ items: Quote[] }>('/quotes', query)).body.items.map(({ id }) => id);
      expect(await found({ status: 'expired' })).toEqual([short.id]);
      expect(await found({ status: 'sent' })).toEqual([long.id]);
      expect(await found({ q: '0002' })).toEqual([long.id]);
      expect(await found({ q: 'WORKSHOP' })).toHaveLength(3);
      expect((await own.me.get('/quotes/totals')).body).toMatchObject({
        count: 3,
        draftCount: 1,
        openCount: 1,
        openMinor: 5_530_500,
      });
    } finally {
      await late.close();
    }
  });
});
