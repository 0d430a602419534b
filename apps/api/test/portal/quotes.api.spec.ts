import { createHash } from 'node:crypto';
import { returnToPresent, travelTo } from '@atlasos/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HIGHVELD_LINES, type Quote } from '../quotes/quote-room.js';
import { UNKNOWN_ID } from '../support/records.js';
import type { Visitor } from '../support/visitor.js';
import { PortalHouse, statusesOf } from './portal-room.js';

interface Offer extends Omit<Quote, 'acceptance' | 'refusal'> {
  today: string;
  replacedById: string | null;
  title: string;
  decidedAt: string | null;
  acceptance: { name: string; at: string; optionalLineIds: string[]; totalMinor: number; pdfSha256: string } | null;
  refusal: { name: string } | null;
}

/** What is told of a quote once the portal shows it. */
const AFTER_SENDING = `object_id = $1 AND event <> 'quote.sent'`;

let house: PortalHouse;
let room: Awaited<ReturnType<PortalHouse['practice']>>;
let contact: Visitor;

const at = (path: string) => `/api/portal/v1${path}`;
const owner = { query: (sql: string) => house.office.app.sql(sql) };
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const rows = <Row extends Record<string, unknown>>(sql: string, params: unknown[] = []) =>
  house.office.app.sql<Row>(sql, params, room.me.practiceId);

const draft = (more: object = {}) =>
  room.me.ok<Quote>('POST', '/quotes', {
    clientId: room.clientId,
    lines: HIGHVELD_LINES(room.serviceTypeId),
    ...more,
  });
async function sent(more: object = {}, channels = ['portal']): Promise<Quote> {
  const { id } = await draft(more);
  await room.me.ok('POST', `/quotes/${id}/send`, { channels });
  return room.me.ok('GET', `/quotes/${id}`);
}
const offer = (id: string) => contact.ok<Offer>('GET', at(`/quotes/${id}`));
const option = ({ lines }: Pick<Quote, 'lines'>, text: string) =>
  lines.find(({ optional, description }) => optional && description.startsWith(text))!.id;
const accept = (id: string, more: object = {}, headers?: Record<string, string>) =>
  contact.post(at(`/quotes/${id}/accept`), { name: 'Anel Botha', ...more }, headers);

beforeAll(async () => {
  house = await PortalHouse.open();
  await travelTo(owner, '2026-11-24T09:00:00Z');
  room = await house.practice();
  contact = await house.signIn(room.email);
}, 90_000);
afterAll(() => house.close());

describe('what a contact sees of quotes', () => {
  it('the offers that were made to its client, newest first, with what waits at home', async () => {
    const [older, newer] = [await sent({ validUntil: '2026-12-11' }), await sent({}, ['email'])];
    const { items } = await contact.ok<{ items: Offer[] }>('GET', at('/quotes'));
    expect(items.map(({ id }) => id)).toEqual([newer.id, older.id]);
    expect(items[1]).toMatchObject({
      number: older.number,
      title: 'Section 12B claim for four solar sites',
      status: 'sent',
      validUntil: '2026-12-11',
      totalMinor: 55_305_00,
      fullTotalMinor: 95_785_00,
      decidedAt: null,
    });
    const { toAnswer } = await contact.ok<{ toAnswer: Offer[] }>('GET', at('/home'));
    expect(toAnswer.map(({ id }) => id)).toEqual([newer.id, older.id]);
  });

  it('one with its lines, its sums and what VAT is made of, and nothing of the practice’s own', async () => {
    const { id } = await sent({
      notes: 'Thank you for asking.',
      conditions: 'Half before we begin.',
      paymentTermsDays: 14,
    });
    const body = await offer(id);
    expect(body).toMatchObject({
      practice: { name: 'Maseko Accounting' },
      vatRegistered: true,
      vatRateBps: 1500,
      pricesIncludeVat: false,
      netMinor: 48_150_00,
      vatMinor: 7_155_00,
      totalMinor: 55_305_00,
      fullTotalMinor: 95_785_00,
      notes: 'Thank you for asking.',
      conditions: ['Invoices are due 14 days after their date.', 'Half before we begin.'],
      acceptance: null,
      refusal: null,
      replacedById: null,
    });
    expect(body.lines.map(({ kind, amountMinor, optional }) => [kind, amountMinor, optional])).toEqual([
      ['hours', 19_200_00, false],
      ['fixed_fee', 28_500_00, false],
      ['disbursement', 450_00, false],
      ['fixed_fee', 28_800_00, true],
      ['hours', 6_400_00, true],
    ]);
    expect(JSON.stringify(body)).not.toMatch(/serviceTypeId|engagement|version/);
  });

  it('its PDF, byte for byte the stored one', async () => {
    const { id } = await sent();
    await house.work();
    const { status, body } = await contact.get<Buffer>(at(`/quotes/${id}/pdf`));
    const [stored] = await rows<{ sha256: string }>(
      `SELECT encode(sha256, 'hex') AS sha256 FROM document_pdfs WHERE document_kind = 'quote' AND document_id = $1`,
      [id],
    );
    expect([status, sha256(body)]).toEqual([200, stored!.sha256]);
  });

  it('nothing of a draft, of another client, or of what does not exist', async () => {
    const other = await room.client();
    const theirs = await draft({ clientId: other });
    await room.me.ok('POST', `/quotes/${theirs.id}/send`, { channels: ['portal'] });
    const mine = await draft();
    for (const id of [theirs.id, mine.id, UNKNOWN_ID, 'x']) {
      const paths = ['', '/pdf', '/certificate'].map((path) => `/quotes/${id}${path}`);
      expect(await statusesOf(contact, paths)).toEqual([404, 404, 404]);
      expect((await accept(id)).status).toBe(404);
      for (const path of ['decline', 'viewed'])
        expect((await contact.post(at(`/quotes/${id}/${path}`), {})).status).toBe(404);
    }
    const { items } = await contact.ok<{ items: Offer[] }>('GET', at('/quotes?limit=200'));
    expect(items.map(({ id }) => id)).not.toEqual(expect.arrayContaining([theirs.id]));
    expect(items.map(({ id }) => id)).not.toEqual(expect.arrayContaining([mine.id]));
  });

  it('of a replaced one only that it was, and which one replaces it once that is sent', async () => {
    const { id, number } = await sent();
    const newer = await room.me.ok<Quote>('POST', `/quotes/${id}/revise`);
    const gone = { number, status: 'superseded', title: '', lines: [], totalMinor: null, netMinor: null, notes: '' };
    expect(await offer(id)).toMatchObject({ ...gone, replacedById: null });
    expect(await statusesOf(contact, [`/quotes/${id}/pdf`, `/quotes/${newer.id}`])).toEqual([404, 404]);
    await room.me.ok('POST', `/quotes/${newer.id}/send`, { channels: ['portal'] });
    expect(await offer(id)).toMatchObject({ ...gone, replacedById: newer.id });
    const { items } = await contact.ok<{ items: Offer[] }>('GET', at('/quotes?limit=200'));
    expect(items.find((item) => item.id === id)).toMatchObject({ status: 'superseded', title: '', totalMinor: null });
  });

  it('is noted as seen when the page says so, and told to programs once', async () => {
    const { id } = await sent();
    await room.me.ok('POST', '/webhook-endpoints', { url: 'http://127.0.0.1:9/hooks', events: ['quote.*'] });
    for (let round = 0; round < 2; round += 1)
      expect((await contact.post(at(`/quotes/${id}/viewed`))).status).toBe(204);
    expect(await room.me.ok('GET', `/quotes/${id}`)).toMatchObject({ viewedAt: expect.any(String) });
    const told = await rows(`SELECT event FROM webhook_deliveries WHERE ${AFTER_SENDING}`, [id]);
    expect(told).toEqual([{ event: 'quote.viewed' }]);
  });
});

describe('accepting', () => {
  it('keeps who, when, from where, which options, and the hash of exactly the PDF that was accepted', async () => {
    const quote = await sent();
    const workshop = option(quote, 'Workshop');
    const { status, body } = await accept(quote.id, { name: ' Anel Botha ', optionalLineIds: [workshop] });
    expect(status).toBe(200);
    // 55 305,00 and four hours at 1 600,00 with VAT: 7 360,00.
    expect(body).toMatchObject({
      status: 'accepted',
      totalMinor: 62_665_00,
      acceptance: { name: 'Anel Botha', optionalLineIds: [workshop], totalMinor: 62_665_00 },
    });
    const pdf = await contact.get<Buffer>(at(`/quotes/${quote.id}/pdf`));
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
      await rows(`SELECT actor_kind FROM audit_log WHERE action = 'quote.accepted' AND entity_id = $1`, [quote.id]),
    ).toEqual([{ actor_kind: 'contact' }]);
  });

  it('makes a certificate that client and practice can have', async () => {
    const { id } = await sent();
    expect(await statusesOf(contact, [`/quotes/${id}/certificate`])).toEqual([404]);
    const accepted = (await accept(id)).body as unknown as Offer;
    // At once, and the same that the worker would draw.
    const theirs = await contact.get<Buffer>(at(`/quotes/${id}/certificate`));
    await house.work();
    const ours = await room.me.get<Buffer>(`/quotes/${id}/certificate.pdf`);
    expect([theirs.status, theirs.body.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect(theirs.body.equals(ours.body)).toBe(true);
    const [print] = await rows<{ pages: number; facts: { text: string }[] }>(
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
    const { id, number, ...quote } = await sent();
    await accept(id, { optionalLineIds: [option(quote, 'Workshop')] });
    await house.work();
    const { items } = await room.me.ok<{ items: { title: string }[] }>('GET', '/notifications');
    const title = `Karoo Blooms (Pty) Ltd accepted ${number}`;
    expect(items.filter((item) => item.title === title)).toMatchObject([
      {
        kind: 'quote_accepted',
        text: 'Anel Botha accepted R\u00a062\u00a0665,00, with one option. You can begin the work.',
        target: { kind: 'quote', id },
      },
    ]);
    const mails = house.office.smtp.mails.filter(({ content }) => content.subject === title);
    expect(mails).toHaveLength(1);
    expect(mails[0]!.content.text).toContain(`/quotes/${id}`);
    expect(await rows(`SELECT event, data FROM webhook_deliveries WHERE ${AFTER_SENDING}`, [id])).toEqual([
      { event: 'quote.accepted', data: expect.objectContaining({ number, name: 'Anel Botha', totalMinor: 62_665_00 }) },
    ]);
  });

  it('happens once, also when 50 answer at the same time', async () => {
    const { id } = await sent();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => (n % 2 === 0 ? accept(id) : contact.post(at(`/quotes/${id}/decline`), {}))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 200);
    expect(new Set(others.map(({ status, body }) => `${status} ${String(body['code'])}`))).toEqual(
      new Set(['409 quote_decided']),
    );
    for (const table of ['quote_decisions', 'webhook_deliveries'])
      expect(
        await rows(`SELECT 1 FROM ${table} WHERE ${table === 'quote_decisions' ? 'quote_id = $1' : AFTER_SENDING}`, [
          id,
        ]),
      ).toHaveLength(1);
    const notices = await rows(`SELECT 1 FROM notifications WHERE target_id = $1`, [id]);
    expect(notices).toHaveLength(1);
  });

  it('is safe to repeat with the same key, which belongs to the contact', async () => {
    const { id } = await sent();
    const key = { 'Idempotency-Key': 'accept-once' };
    const [first, second] = [await accept(id, {}, key), await accept(id, {}, key)];
    expect([first.status, second.status, second.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true']);
    expect(second.body).toEqual(first.body);
    expect(await accept(id, { name: 'Somebody else' }, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
  });

  it('is refused for what is answered, expired or replaced', async () => {
    const [accepted, declined, replaced, old] = [await sent(), await sent(), await sent(), await sent()];
    await accept(accepted.id);
    await contact.ok('POST', at(`/quotes/${declined.id}/decline`), { reason: 'Not this year' });
    await room.me.ok('POST', `/quotes/${replaced.id}/revise`);
    const codeOf = async (id: string) => {
      const { status, body } = await accept(id);
      return [status, body['code']];
    };
    expect(await codeOf(accepted.id)).toEqual([409, 'quote_decided']);
    expect(await codeOf(declined.id)).toEqual([409, 'quote_decided']);
    expect(await codeOf(replaced.id)).toEqual([409, 'quote_superseded']);
    // Until the end of its last day where the practice is, and no longer.
    await travelTo(owner, '2026-12-08T21:59:00Z');
    expect(await offer(old.id)).toMatchObject({ status: 'sent', validUntil: '2026-12-08' });
    await travelTo(owner, '2026-12-08T22:00:00Z');
    expect(await offer(old.id)).toMatchObject({ status: 'expired' });
    expect(await codeOf(old.id)).toEqual([409, 'quote_expired']);
    const { toAnswer } = await contact.ok<{ toAnswer: Offer[] }>('GET', at('/home'));
    expect(toAnswer.map(({ validUntil }) => validUntil)).toEqual(['2026-12-11']);
    await travelTo(owner, '2026-11-24T09:00:00Z');
  });

  it('wants a name, and options that are ones', async () => {
    const { id, lines } = await sent();
    expect(await accept(id, { name: ' ' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/name' }] } });
    expect(await accept(id, { optionalLineIds: [lines[0]!.id] })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/optionalLineIds' }] },
    });
    expect((await accept(id, { optionalLineIds: [UNKNOWN_ID] })).status).toBe(404);
    expect(await offer(id)).toMatchObject({ status: 'sent' });
  });

  it('goes on to stand as accepted when the work has begun', async () => {
    const { id } = await sent();
    await accept(id);
    await room.me.ok('POST', `/quotes/${id}/convert`, {});
    expect(await offer(id)).toMatchObject({ status: 'accepted', acceptance: { name: 'Anel Botha' } });
  });
});

it('declining keeps the reason and tells the practice', async () => {
  const { id, number } = await sent();
  const { status, body } = await contact.post(at(`/quotes/${id}/decline`), { reason: 'Not this year' });
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
  expect(await rows(`SELECT event FROM webhook_deliveries WHERE ${AFTER_SENDING}`, [id])).toEqual([
    { event: 'quote.declined' },
  ]);
});

it('what the practitioner writes down on the client’s word is no news to the practice, but to programs', async () => {
  const { id } = await sent();
  await room.me.ok('POST', `/quotes/${id}/accept`, { name: 'Anel Botha' });
  expect(await rows(`SELECT 1 FROM notifications WHERE target_id = $1`, [id])).toEqual([]);
  expect(await rows(`SELECT event FROM webhook_deliveries WHERE ${AFTER_SENDING}`, [id])).toEqual([
    { event: 'quote.accepted' },
  ]);
  await house.work();
  expect(await offer(id)).toMatchObject({ status: 'accepted' });
  expect(await statusesOf(contact, [`/quotes/${id}/certificate`])).toEqual([200]);
});

describe('the link in the mail of a quote', () => {
  let token: string;
  let quote: Quote;
  const path = (more = '') => at(`/documents/${token}${more}`);
  const mailed = async () => {
    quote = await sent({}, ['email']);
    await house.work();
    token = /\/d\/(\S+)/.exec(house.mailsTo(room.email).at(-1)!.content.text!)![1]!;
  };

  it('opens exactly that quote, and answers it without signing in', async () => {
    await mailed();
    const bearer = house.visitor();
    expect((await bearer.get(path())).body).toMatchObject({
      kind: 'quote',
      number: quote.number,
      quote: { id: quote.id, status: 'sent', totalMinor: 55_305_00 },
    });
    expect((await bearer.get(path('/certificate'))).status).toBe(404);
    const answer = await bearer.post(path('/accept'), { name: 'Anel Botha', optionalLineIds: [] });
    expect(answer).toMatchObject({ status: 200, body: { status: 'accepted', totalMinor: 55_305_00 } });
    expect(await bearer.post(path('/accept'), { name: 'Anel Botha' })).toMatchObject({
      status: 409,
      body: { code: 'quote_decided' },
    });
    expect(await room.me.ok('GET', `/quotes/${quote.id}`)).toMatchObject({
      acceptance: { contactId: null, onClientsWord: false, address: bearer.address },
    });
    expect((await bearer.get(path('/certificate'))).status).toBe(200);
  });

  it('declines it, and says so once', async () => {
    await mailed();
    const bearer = house.visitor();
    const answer = await bearer.post(path('/decline'), { reason: 'Too much for us' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'declined' } });
    const { items } = await room.me.ok<{ items: { text: string }[] }>('GET', '/notifications');
    expect(items[0]!.text).toBe('Karoo Blooms (Pty) Ltd said: Too much for us');
    expect((await bearer.post(path('/decline'), {})).status).toBe(409);
  });

  it('opens nothing once the practitioner closed it; a mail sent after that has one that works', async () => {
    await mailed();
    const bearer = house.visitor();
    const close = () => room.me.post(`/quotes/${quote.id}/revoke-links`);
    expect([(await bearer.get(path())).status, (await close()).status, (await close()).status]).toEqual([
      200, 204, 204,
    ]);
    for (const more of ['', '/pdf'])
      expect(await bearer.get(path(more))).toMatchObject({ status: 410, body: { code: 'link_expired' } });
    expect((await bearer.post(path('/accept'), { name: 'Anel Botha', optionalLineIds: [] })).status).toBe(410);
    await room.me.ok('POST', `/quotes/${quote.id}/send`, { channels: ['email'], resend: true });
    await house.work();
    token = /\/d\/(\S+)/.exec(house.mailsTo(room.email).at(-1)!.content.text!)![1]!;
    expect((await bearer.get(path())).status).toBe(200);
    expect(
      (
        await room.me.post(
          `/quotes/${(await room.me.ok<{ id: string }>('POST', `/quotes/${quote.id}/duplicate`)).id}/revoke-links`,
        )
      ).status,
    ).toBe(404);
  });

  it('shows nothing of a quote that was replaced', async () => {
    await mailed();
    await room.me.ok('POST', `/quotes/${quote.id}/revise`);
    const bearer = house.visitor();
    for (const more of ['', '/pdf'])
      expect(await bearer.get(path(more))).toMatchObject({ status: 409, body: { code: 'quote_superseded' } });
    expect((await bearer.post(path('/accept'), { name: 'Anel' })).body).toMatchObject({ code: 'quote_superseded' });
  });

  it('of an invoice answers no quote', async () => {
    const invoice = await room.billed(100_00);
    await room.me.ok('POST', `/invoices/${invoice.id}/send`, { channels: ['email'], to: [room.email] });
    await house.work();
    token = /\/d\/(\S+)/.exec(house.mailsTo(room.email).at(-1)!.content.text!)![1]!;
    const bearer = house.visitor();
    expect((await bearer.get(path())).body).toMatchObject({ kind: 'invoice', quote: null });
    for (const [more, body] of [
      ['/accept', { name: 'Anel' }],
      ['/decline', {}],
    ] as const)
      expect((await bearer.post(path(more), body)).status).toBe(404);
    expect((await bearer.get(path('/certificate'))).status).toBe(404);
    await returnToPresent(owner);
  });
});
