import { createHash } from 'node:crypto';
import { travelTo } from '@atlasos/testing';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PreviewThread } from '../../src/platform/pdf/index.js';
import { PostOffice } from '../documents/post-room.js';
import { UNKNOWN_ID } from '../support/records.js';
import type { TestApp } from '../support/test-app.js';
import { QuoteRoom, type Quote } from './quote-room.js';

let office: PostOffice;
let app: TestApp;
let room: QuoteRoom;
const today = (instant: string) => travelTo({ query: (sql) => app.sql(sql) }, instant);

beforeAll(async () => {
  office = await PostOffice.open();
  app = office.app;
  await today('2026-11-24T09:00:00Z');
  room = await QuoteRoom.open(app);
});
afterAll(() => office.close());

describe('acceptance', () => {
  it('keeps who, which options, the total and the hash of exactly the PDF that was accepted', async () => {
    const { id, lines } = await room.sent();
    const [workshop] = lines.filter(({ description }) => description.startsWith('Workshop'));
    const { body } = await room.accept(id, { optionalLineIds: [workshop!.id] });
    expect(body).toMatchObject({
      status: 'accepted',
      acceptance: {
        name: 'Anel Botha',
        onClientsWord: true,
        contactId: null,
        address: expect.stringMatching(/127\.0\.0\.1$/),
        optionalLineIds: [workshop!.id],
        netMinor: 5_455_000,
        vatMinor: 811_500,
        totalMinor: 6_266_500,
      },
    });
    const pdf = await room.me.get<Buffer>(`/quotes/${id}/pdf`);
    const sha256 = createHash('sha256').update(pdf.body).digest('hex');
    expect((body as unknown as Quote).acceptance?.pdfSha256).toBe(sha256);
    await office.worker.runDue();
    const again = await room.me.get<Buffer>(`/quotes/${id}/pdf`);
    expect(again.body.equals(pdf.body)).toBe(true);
    const seen = await room.me.get(`/quotes/${id}/pdf?disposition=inline`);
    expect(seen.headers.get('content-disposition')).toMatch(/^inline; filename="QUO-/);
    const certificate = await room.me.get<Buffer>(`/quotes/${id}/certificate.pdf`);
    expect([certificate.status, certificate.body.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const [print] = await app.sql<{
      data: { facts: { text: string }[]; totals: { totalMinor: number } };
      pages: number;
    }>(
      `SELECT p.data, f.pages FROM document_prints p JOIN document_pdfs f USING (practice_id, document_kind, document_id)
       WHERE p.document_kind = 'certificate' AND p.document_id = $1`,
      [id],
      room.me.practiceId,
    );
    expect(print!.pages).toBe(1);
    expect(print!.data.totals.totalMinor).toBe(6_266_500);
    const texts = print!.data.facts.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([sha256, 'Anel Botha', 'Workshop for two bookkeepers', 'Monthly management accounts']),
    );
  });

  it('happens once, also when 50 say it at the same time', async () => {
    const { id } = await room.sent();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => (n % 2 === 0 ? room.accept(id) : room.me.post(`/quotes/${id}/decline`, {}))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body['code']))).toEqual(
      new Set(['quote_decided']),
    );
    const decisions = await app.sql(`SELECT kind FROM quote_decisions WHERE quote_id = $1`, [id], room.me.practiceId);
    expect(decisions).toHaveLength(1);
  });

  it('has its PDF drawn once, also when many ask for it at the same time', async () => {
    const { id } = await room.sent();
    const drawn = jest.spyOn(app.app.get(PreviewThread), 'draw');
    await Promise.all(Array.from({ length: 50 }, () => room.accept(id)));
    expect(drawn).toHaveBeenCalledTimes(1);
    drawn.mockRestore();
  });

  it('is refused for a draft, an expired, a declined and a superseded quote', async () => {
    const codeOf = async (id: string) => {
      const { status, body } = await room.accept(id);
      return [status, body['code']];
    };
    expect(await codeOf((await room.quote()).id)).toEqual([409, 'quote_not_sent']);
    const declined = await room.sent();
    const refusal = await room.me.post(`/quotes/${declined.id}/decline`, { reason: 'Not this year' });
    expect(refusal.body).toMatchObject({
      status: 'declined',
      refusal: { reason: 'Not this year', onClientsWord: true },
    });
    expect(await codeOf(declined.id)).toEqual([409, 'quote_decided']);
    const former = await room.sent();
    await room.me.ok('POST', `/quotes/${former.id}/revise`);
    expect(await codeOf(former.id)).toEqual([409, 'quote_superseded']);
    const expiring = await room.sent({ validUntil: '2026-11-24' });
    const openToTheEnd = await room.sent({ validUntil: '2026-11-25' });
    await today('2026-11-25T21:59:00Z');
    expect(await codeOf(expiring.id)).toEqual([409, 'quote_expired']);
    expect((await room.accept(openToTheEnd.id)).status).toBe(200);
    await today('2026-11-24T09:00:00Z');
  });

  it('takes only options of this quote', async () => {
    const [quote, other] = [await room.sent(), await room.sent()];
    const foreign = other.lines.find(({ optional }) => optional)!.id;
    for (const id of [foreign, UNKNOWN_ID])
      expect((await room.accept(quote.id, { optionalLineIds: [id] })).status).toBe(404);
    expect(await room.accept(quote.id, { optionalLineIds: [quote.lines[0]!.id] })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/optionalLineIds' }] },
    });
    expect((await room.read(quote.id)).status).toBe('sent');
  });

  it('leaves nothing that could be changed afterwards', async () => {
    const { id } = await room.accepted();
    for (const sql of [
      `UPDATE quotes SET status = 'sent' WHERE id = $1`,
      `UPDATE quotes SET total_minor = 1 WHERE id = $1`,
      `UPDATE quote_lines SET optional = NOT optional WHERE quote_id = $1`,
    ])
      await expect(app.sql(sql, [id], room.me.practiceId)).rejects.toThrow('never changes');
    expect(await room.me.post(`/quotes/${id}/revise`)).toMatchObject({ status: 409, body: { code: 'quote_decided' } });
  });
});

describe('a new version', () => {
  it('supersedes the former one, keeps its number, and there is one', async () => {
    const former = await room.sent();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => room.me.post<Quote>(`/quotes/${former.id}/revise`)),
    );
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    const draft = made[0]!.body;
    expect(draft).toMatchObject({ status: 'draft', revision: 2, revisesId: former.id, totalMinor: former.totalMinor });
    await room.send(draft.id);
    expect(await room.read(draft.id)).toMatchObject({ number: `${former.number}-v2`, status: 'sent' });
    expect(await room.read(former.id)).toMatchObject({
      status: 'superseded',
      revisedById: draft.id,
      number: former.number,
    });
    const third = await room.me.ok<Quote>('POST', `/quotes/${draft.id}/revise`);
    await room.send(third.id);
    expect((await room.read(third.id)).number).toBe(`${former.number}-v3`);
  });
});

describe('delivery', () => {
  it('mails the PDF with a link that opens it, once', async () => {
    const { id } = await room.quote({ validUntil: '2026-12-11' });
    const mail = { channels: ['email', 'portal'] };
    const first = await room.me.post(`/quotes/${id}/send`, mail);
    const second = await room.me.post(`/quotes/${id}/send`, mail);
    expect([first.status, second.status]).toEqual([202, 200]);
    await office.worker.runDue();
    const deliveries = (await room.me.get<{ items: { channel: string; state: string }[] }>(`/quotes/${id}/deliveries`))
      .body.items;
    expect(deliveries.map(({ channel, state }) => `${channel} ${state}`).sort()).toEqual(['email sent', 'portal sent']);
    expect((await room.read(id)) as object).toMatchObject({ publishedAt: expect.any(String) });
  });
});
