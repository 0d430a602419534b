import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/test-app.js';
import { BillingRoom, startOnBillingDay } from './billing-room.js';

let app: TestApp;
beforeAll(async () => void (app = await startOnBillingDay()));
afterAll(() => app.close());

/** What the worker does, without one. */
async function keepPdf(room: BillingRoom, id: string, bytes: Buffer): Promise<void> {
  await app.sql(
    `INSERT INTO document_pdfs (practice_id, document_kind, document_id, bytes, sha256, pages) VALUES ($1, 'invoice', $2, $3, $4, 1)`,
    [room.me.practiceId, id, bytes, createHash('sha256').update(bytes).digest()],
    room.me.practiceId,
  );
}

interface Deliveries {
  items: { id: string; channel: string; state: string; to: string[] }[];
}

describe('an invoice as a document', () => {
  it('draws a preview at once, without keeping anything', async () => {
    const room = await BillingRoom.open(app);
    await room.log(50);
    const draft = await room.draft();
    const preview = await room.me.get<Buffer>(`/invoices/${draft.id}/preview.pdf`);
    expect(preview.status).toBe(200);
    expect(preview.headers.get('content-type')).toBe('application/pdf');
    expect(preview.body.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await room.invoice(draft.id)).version).toBe(draft.version);
  });

  it('answers 202 until the PDF is drawn, then its bytes, and records each download, but no look', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft();
    expect(await room.me.get(`/invoices/${draft.id}/pdf`)).toMatchObject({
      status: 409,
      body: { code: 'invoice_not_finalised' },
    });
    const invoice = await room.billed(10_000);
    const waiting = await room.me.get(`/invoices/${invoice.id}/pdf`);
    expect([waiting.status, waiting.headers.get('retry-after')]).toEqual([202, '1']);
    const bytes = Buffer.from('%PDF-1.7 stands for it');
    await keepPdf(room, invoice.id, bytes);
    const pdf = await room.me.get<Buffer>(`/invoices/${invoice.id}/pdf`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(pdf.status).toBe(200);
    expect(pdf.body.equals(bytes)).toBe(true);
    expect(pdf.headers.get('etag')).toBe(`"${sha256}"`);
    expect(pdf.headers.get('content-disposition')).toBe(`attachment; filename="${invoice.number}.pdf"`);
    const known = await room.me.call('GET', `/invoices/${invoice.id}/pdf`, {
      headers: { 'If-None-Match': `"${sha256}"` },
    });
    expect(known.status).toBe(304);
    const seen = await room.me.get<Buffer>(`/invoices/${invoice.id}/pdf?disposition=inline`);
    expect([seen.status, seen.body.equals(bytes)]).toEqual([200, true]);
    expect(seen.headers.get('content-disposition')).toBe(`inline; filename="${invoice.number}.pdf"`);
    const { items } = await room.me.ok<Deliveries>('GET', `/invoices/${invoice.id}/deliveries`);
    expect(items).toMatchObject([{ channel: 'download', state: 'sent' }]);
    expect((await room.me.get(`/invoices/${invoice.id}/pdf?disposition=none`)).status).toBe(400);
  });

  it('shows the mail before it goes, and sends it once to the first contact', async () => {
    const room = await BillingRoom.open(app);
    const invoice = await room.billed(10_000);
    const shown = await room.me.ok<{ subject: string; message: string; to: string[] }>(
      'GET',
      `/invoices/${invoice.id}/send-preview`,
    );
    expect(shown).toMatchObject({
      subject: `Invoice ${invoice.number} from Maseko Accounting`,
      to: ['anel@karoo.example'],
      attachment: `${invoice.number}.pdf`,
    });
    expect(shown.message).toContain('Anel Botha');
    expect(shown.message).toContain('R\u00a0115,00');
    const answers = await Promise.all(
      [1, 2, 3].map(() => room.me.post(`/invoices/${invoice.id}/send`, { channels: ['email'] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 202]);
    expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
    const again = await room.me.post(`/invoices/${invoice.id}/send`, {
      channels: ['email'],
      resend: true,
      subject: 'Reminder of {{number}}',
    });
    expect(again).toMatchObject({ status: 202, body: { subject: `Reminder of ${invoice.number}`, state: 'queued' } });
    const { items } = await room.me.ok<Deliveries>('GET', `/invoices/${invoice.id}/deliveries`);
    expect(items.map(({ channel, to }) => [channel, to])).toEqual(Array(2).fill(['email', ['anel@karoo.example']]));
  });

  it('refuses to send a draft, to nobody, or to what is no address', async () => {
    const room = await BillingRoom.open(app);
    const draft = await room.draft();
    expect(await room.me.post(`/invoices/${draft.id}/send`, { channels: ['email'] })).toMatchObject({
      status: 409,
      body: { code: 'invoice_not_finalised' },
    });
    const clientId = await room.client();
    const unreachable = await room.draft({ clientId });
    await room.fee(unreachable, 100);
    await room.finalise(unreachable.id);
    const nobody = await room.me.post(`/invoices/${unreachable.id}/send`, { channels: ['email'] });
    expect(nobody).toMatchObject({ status: 400, body: { errors: [{ pointer: '/to' }] } });
    const wrong = await room.me.post(`/invoices/${unreachable.id}/send`, {
      channels: ['email'],
      to: ['a@example.com, b@example.com'],
    });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ pointer: '/to/0' }] } });
  });

  it('goes on the portal and off it', async () => {
    const room = await BillingRoom.open(app);
    const invoice = await room.billed(10_000);
    const published = await room.me.ok<{ publishedAt: string | null }>('POST', `/invoices/${invoice.id}/publish`);
    expect(published.publishedAt).not.toBeNull();
    expect((await room.me.post(`/invoices/${invoice.id}/send`, { channels: ['portal'] })).status).toBe(200);
    expect(await room.me.ok('POST', `/invoices/${invoice.id}/unpublish`)).toMatchObject({ publishedAt: null });
  });
});

describe('the list of invoices', () => {
  it('filters by status, client, dates, text and overdue, pages newest first, and sums what it finds', async () => {
    const room = await BillingRoom.open(app);
    const other = await room.client({ name: 'Blue Crane Logistics', billingAddress: '1 Long Street' });
    const dated = async (clientId: string, price: number, issueDate: string) => {
      const draft = await room.draft({ clientId });
      await room.fee(draft, price);
      await room.patch(draft, { issueDate });
      return room.finalise(draft.id);
    };
    const old = await dated(room.clientId, 10_000, '2026-10-01');
    const recent = await dated(other, 20_000, '2026-11-20');
    const credited = await dated(room.clientId, 30_000, '2026-11-21');
    await room.credit(credited.id, { full: true });
    const draft = await room.draft();
    await room.fee(draft, 40_000);

    const ids = async (query: string) =>
      (await room.me.ok<{ items: { id: string }[] }>('GET', `/invoices${query}`)).items.map(({ id }) => id);
    expect(await ids('')).toEqual([draft.id, credited.id, recent.id, old.id]);
    expect(await ids('?status=finalised')).toEqual([recent.id, old.id]);
    expect(await ids('?status=draft')).toEqual([draft.id]);
    expect(await ids('?status=credited')).toEqual([credited.id]);
    expect(await ids('?status=paid')).toEqual([]);
    expect(await ids('?overdue=true')).toEqual([old.id]);
    expect(await ids('?overdue=false')).toEqual([draft.id, credited.id, recent.id]);
    expect(await ids(`?clientId=${other}`)).toEqual([recent.id]);
    expect(await ids('?from=2026-11-20&to=2026-11-20')).toEqual([recent.id]);
    expect(await ids('?q=crane')).toEqual([recent.id]);
    expect(await ids('?q=2026-0001')).toEqual([old.id]);
    expect(await ids('?q=%25')).toEqual([]);

    const first = await room.me.ok<{ items: object[]; nextCursor: string }>('GET', '/invoices?limit=3');
    expect(first.items).toMatchObject([
      { id: draft.id, number: null },
      { status: 'credited', balanceMinor: 0 },
      {
        number: recent.number,
        clientName: 'Blue Crane Logistics',
        totalMinor: 23_000,
        balanceMinor: 23_000,
        status: 'finalised',
      },
    ]);
    expect(await ids(`?limit=3&cursor=${first.nextCursor}`)).toEqual([old.id]);
    expect((await room.me.get('/invoices', { cursor: 'nonsense' })).status).toBe(400);
    expect(await room.me.ok('GET', '/invoices/totals')).toEqual({
      count: 4,
      draftCount: 1,
      draftMinor: 46_000,
      finalisedCount: 3,
      netMinor: 60_000,
      vatMinor: 9_000,
      totalMinor: 69_000,
      creditedMinor: 34_500,
      paidMinor: 0,
      writtenOffMinor: 0,
      balanceMinor: 34_500,
      openCount: 2,
      overdueCount: 1,
      overdueMinor: 11_500,
    });
    expect(await room.me.ok('GET', '/invoices/totals?open=true')).toMatchObject({ count: 2, balanceMinor: 34_500 });
    expect(await room.me.ok('GET', '/invoices/totals?overdue=true')).toMatchObject({ count: 1, balanceMinor: 11_500 });
  });
});
