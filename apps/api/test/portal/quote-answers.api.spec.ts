import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UNKNOWN_ID } from '../support/records.js';
import { AFTER_SENDING, at, OfferRoom, option, sha256, type Offer } from './offer-room.js';
import { statusesOf } from './portal-room.js';

let room: OfferRoom;
beforeAll(async () => void (room = await OfferRoom.open()), 90_000);
afterAll(() => room.close());

describe('accepting', () => {
  it('keeps who, when, from where, which options, and the hash of exactly the PDF that was accepted', async () => {
    const quote = await room.sent();
    const workshop = option(quote, 'Workshop');
    const { status, body } = await room.accept(quote.id, { name: ' Anel Botha ', optionalLineIds: [workshop] });
    expect(status).toBe(200);
    // 55 305,00 and four hours at 1 600,00 with VAT: 7 360,00.
    expect(body).toMatchObject({
      status: 'accepted',
      totalMinor: 62_665_00,
      acceptance: { name: 'Anel Botha', optionalLineIds: [workshop], totalMinor: 62_665_00 },
    });
    const pdf = await room.contact.get<Buffer>(at(`/quotes/${quote.id}/pdf`));
    expect((body as unknown as Offer).acceptance!.pdfSha256).toBe(sha256(pdf.body));
    expect(await room.me.ok('GET', `/quotes/${quote.id}`)).toMatchObject({
      status: 'accepted',
      acceptance: {
        name: 'Anel Botha',
        at: '2026-11-24T09:00:00.000Z',
        address: expect.stringMatching(/^10\.9\./),
        contactId: expect.any(String),
        onClientsWord: false,
        pdfSha256: sha256(pdf.body),
        totalMinor: 62_665_00,
      },
    });
    expect(
      await room.rows(`SELECT actor_kind FROM audit_log WHERE action = 'quote.accepted' AND entity_id = $1`, [
        quote.id,
      ]),
    ).toEqual([{ actor_kind: 'contact' }]);
  });

  it('makes a certificate that client and practice can have', async () => {
    const { id } = await room.sent();
    expect(await statusesOf(room.contact, [`/quotes/${id}/certificate`])).toEqual([404]);
    const accepted = (await room.accept(id)).body as unknown as Offer;
    // At once, and the same that the worker would draw.
    const theirs = await room.contact.get<Buffer>(at(`/quotes/${id}/certificate`));
    await room.house.work();
    const ours = await room.me.get<Buffer>(`/quotes/${id}/certificate.pdf`);
    expect([theirs.status, theirs.body.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect(theirs.body.equals(ours.body)).toBe(true);
    const [print] = await room.rows<{ pages: number; facts: { text: string }[] }>(
      `SELECT f.pages, p.data -> 'facts' AS facts FROM document_prints p JOIN document_pdfs f USING (practice_id, document_kind, document_id)
       WHERE p.document_kind = 'certificate' AND p.document_id = $1`,
      [id],
    );
    expect(print!.pages).toBe(1);
    expect(print!.facts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        accepted.acceptance!.pdfSha256,
        expect.stringMatching(/^By the client, online, from 10\.9\./),
      ]),
    );
  });

  it('tells the practice in the app, by mail and by webhook, once', async () => {
    const { id, number, ...quote } = await room.sent();
    await room.accept(id, { optionalLineIds: [option(quote, 'Workshop')] });
    await room.house.work();
    const { items } = await room.me.ok<{ items: { title: string }[] }>('GET', '/notifications');
    const title = `Karoo Blooms (Pty) Ltd accepted ${number}`;
    expect(items.filter((item) => item.title === title)).toMatchObject([
      {
        kind: 'quote_accepted',
        text: 'Anel Botha accepted R\u00a062\u00a0665,00, with one option. You can begin the work.',
        target: { kind: 'quote', id },
      },
    ]);
    const mails = room.house.office.smtp.mails.filter(({ content }) => content.subject === title);
    expect(mails).toHaveLength(1);
    expect(mails[0]!.content.text).toContain(`/quotes/${id}`);
    expect(await room.rows(`SELECT event, data FROM webhook_deliveries WHERE ${AFTER_SENDING}`, [id])).toEqual([
      { event: 'quote.accepted', data: expect.objectContaining({ number, name: 'Anel Botha', totalMinor: 62_665_00 }) },
    ]);
  });

  it('happens once, also when 50 answer at the same time', async () => {
    const { id } = await room.sent();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        n % 2 === 0 ? room.accept(id) : room.contact.post(at(`/quotes/${id}/decline`), {}),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 200);
    expect(new Set(others.map(({ status, body }) => `${status} ${String(body['code'])}`))).toEqual(
      new Set(['409 quote_decided']),
    );
    for (const table of ['quote_decisions', 'webhook_deliveries'])
      expect(
        await room.rows(
          `SELECT 1 FROM ${table} WHERE ${table === 'quote_decisions' ? 'quote_id = $1' : AFTER_SENDING}`,
          [id],
        ),
      ).toHaveLength(1);
    const notices = await room.rows(`SELECT 1 FROM notifications WHERE target_id = $1`, [id]);
    expect(notices).toHaveLength(1);
  });

  it('is safe to repeat with the same key, which belongs to the contact', async () => {
    const { id } = await room.sent();
    const key = { 'Idempotency-Key': 'accept-once' };
    const [first, second] = [await room.accept(id, {}, key), await room.accept(id, {}, key)];
    expect([first.status, second.status, second.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true']);
    expect(second.body).toEqual(first.body);
    expect(await room.accept(id, { name: 'Somebody else' }, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
  });

  it('is refused for what is answered, expired or replaced', async () => {
    const [accepted, declined, replaced, old] = [
      await room.sent(),
      await room.sent(),
      await room.sent(),
      await room.sent(),
    ];
    await room.sent({ validUntil: '2026-12-11' });
    await room.accept(accepted.id);
    await room.contact.ok('POST', at(`/quotes/${declined.id}/decline`), { reason: 'Not this year' });
    await room.me.ok('POST', `/quotes/${replaced.id}/revise`);
    const codeOf = async (id: string) => {
      const { status, body } = await room.accept(id);
      return [status, body['code']];
    };
    expect(await codeOf(accepted.id)).toEqual([409, 'quote_decided']);
    expect(await codeOf(declined.id)).toEqual([409, 'quote_decided']);
    expect(await codeOf(replaced.id)).toEqual([409, 'quote_superseded']);
    // Until the end of its last day where the practice is, and no longer.
    await room.travelTo('2026-12-08T21:59:00Z');
    expect(await room.offer(old.id)).toMatchObject({ status: 'sent', validUntil: '2026-12-08' });
    await room.travelTo('2026-12-08T22:00:00Z');
    expect(await room.offer(old.id)).toMatchObject({ status: 'expired' });
    expect(await codeOf(old.id)).toEqual([409, 'quote_expired']);
    const { toAnswer } = await room.contact.ok<{ toAnswer: Offer[] }>('GET', at('/home'));
    expect(toAnswer.map(({ validUntil }) => validUntil)).toEqual(['2026-12-11']);
    await room.travelTo('2026-11-24T09:00:00Z');
  });

  it('wants a name, and options that are ones', async () => {
    const { id, lines } = await room.sent();
    expect(await room.accept(id, { name: ' ' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/name' }] },
    });
    expect(await room.accept(id, { optionalLineIds: [lines[0]!.id] })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/optionalLineIds' }] },
    });
    expect((await room.accept(id, { optionalLineIds: [UNKNOWN_ID] })).status).toBe(404);
    expect(await room.offer(id)).toMatchObject({ status: 'sent' });
  });

  it('goes on to stand as accepted when the work has begun', async () => {
    const { id } = await room.sent();
    await room.accept(id);
    await room.me.ok('POST', `/quotes/${id}/convert`, {});
    expect(await room.offer(id)).toMatchObject({ status: 'accepted', acceptance: { name: 'Anel Botha' } });
  });
});

it('declining keeps the reason and tells the practice', async () => {
  const { id, number } = await room.sent();
  const { status, body } = await room.contact.post(at(`/quotes/${id}/decline`), { reason: 'Not this year' });
  expect([status, body]).toMatchObject([200, { status: 'declined', refusal: { name: 'Anel Botha' } }]);
  expect(await room.me.ok('GET', `/quotes/${id}`)).toMatchObject({
    status: 'declined',
    refusal: { name: 'Anel Botha', reason: 'Not this year', onClientsWord: false },
  });
  const { items } = await room.me.ok<{ items: { title: string; text: string }[] }>('GET', '/notifications');
  expect(items[0]).toMatchObject({
    kind: 'quote_declined',
    title: `Karoo Blooms (Pty) Ltd declined ${number}`,
    text: 'Anel Botha said: Not this year',
  });
  expect(await room.rows(`SELECT event FROM webhook_deliveries WHERE ${AFTER_SENDING}`, [id])).toEqual([
    { event: 'quote.declined' },
  ]);
});

it('what the practitioner writes down on the client’s word is no news to the practice, but to programs', async () => {
  const { id } = await room.sent();
  await room.me.ok('POST', `/quotes/${id}/accept`, { name: 'Anel Botha' });
  expect(await room.rows(`SELECT 1 FROM notifications WHERE target_id = $1`, [id])).toEqual([]);
  expect(await room.rows(`SELECT event FROM webhook_deliveries WHERE ${AFTER_SENDING}`, [id])).toEqual([
    { event: 'quote.accepted' },
  ]);
  await room.house.work();
  expect(await room.offer(id)).toMatchObject({ status: 'accepted' });
  expect(await statusesOf(room.contact, [`/quotes/${id}/certificate`])).toEqual([200]);
});
