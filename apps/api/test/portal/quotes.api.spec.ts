import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Quote } from '../quotes/quote-room.js';
import { UNKNOWN_ID } from '../support/records.js';
import { AFTER_SENDING, at, OfferRoom, sha256, type Offer } from './offer-room.js';
import { statusesOf } from './portal-room.js';

let room: OfferRoom;
beforeAll(async () => void (room = await OfferRoom.open()), 90_000);
afterAll(() => room.close());

describe('what a contact sees of quotes', () => {
  it('the offers that were made to its client, newest first, with what waits at home', async () => {
    const [older, newer] = [await room.sent({ validUntil: '2026-12-11' }), await room.sent({}, ['email'])];
    const { items } = await room.contact.ok<{ items: Offer[] }>('GET', at('/quotes'));
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
    const { toAnswer } = await room.contact.ok<{ toAnswer: Offer[] }>('GET', at('/home'));
    expect(toAnswer.map(({ id }) => id)).toEqual([newer.id, older.id]);
  });

  it('one with its lines, its sums and what VAT is made of, and nothing of the practice’s own', async () => {
    const { id } = await room.sent({
      notes: 'Thank you for asking.',
      conditions: 'Half before we begin.',
      paymentTermsDays: 14,
    });
    const body = await room.offer(id);
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
    const { id } = await room.sent();
    await room.house.work();
    const { status, body } = await room.contact.get<Buffer>(at(`/quotes/${id}/pdf`));
    const [stored] = await room.rows<{ sha256: string }>(
      `SELECT encode(sha256, 'hex') AS sha256 FROM document_pdfs WHERE document_kind = 'quote' AND document_id = $1`,
      [id],
    );
    expect([status, sha256(body)]).toEqual([200, stored!.sha256]);
  });

  it('nothing of a draft, of another client, or of what does not exist', async () => {
    const other = await room.practice.client();
    const theirs = await room.draft({ clientId: other });
    await room.me.ok('POST', `/quotes/${theirs.id}/send`, { channels: ['portal'] });
    const mine = await room.draft();
    for (const id of [theirs.id, mine.id, UNKNOWN_ID, 'x']) {
      const paths = ['', '/pdf', '/certificate'].map((path) => `/quotes/${id}${path}`);
      expect(await statusesOf(room.contact, paths)).toEqual([404, 404, 404]);
      expect((await room.accept(id)).status).toBe(404);
      for (const path of ['decline', 'viewed'])
        expect((await room.contact.post(at(`/quotes/${id}/${path}`), {})).status).toBe(404);
    }
    const { items } = await room.contact.ok<{ items: Offer[] }>('GET', at('/quotes?limit=200'));
    expect(items.map(({ id }) => id)).not.toEqual(expect.arrayContaining([theirs.id]));
    expect(items.map(({ id }) => id)).not.toEqual(expect.arrayContaining([mine.id]));
  });

  it('of a replaced one only that it was, and which one replaces it once that is sent', async () => {
    const { id, number } = await room.sent();
    const newer = await room.me.ok<Quote>('POST', `/quotes/${id}/revise`);
    const gone = { number, status: 'superseded', title: '', lines: [], totalMinor: null, netMinor: null, notes: '' };
    expect(await room.offer(id)).toMatchObject({ ...gone, replacedById: null });
    expect(await statusesOf(room.contact, [`/quotes/${id}/pdf`, `/quotes/${newer.id}`])).toEqual([404, 404]);
    await room.me.ok('POST', `/quotes/${newer.id}/send`, { channels: ['portal'] });
    expect(await room.offer(id)).toMatchObject({ ...gone, replacedById: newer.id });
    const { items } = await room.contact.ok<{ items: Offer[] }>('GET', at('/quotes?limit=200'));
    expect(items.find((item) => item.id === id)).toMatchObject({ status: 'superseded', title: '', totalMinor: null });
  });

  it('is noted as seen when the page says so, and told to programs once', async () => {
    const { id } = await room.sent();
    for (let round = 0; round < 2; round += 1)
      expect((await room.contact.post(at(`/quotes/${id}/viewed`))).status).toBe(204);
    expect(await room.me.ok('GET', `/quotes/${id}`)).toMatchObject({ viewedAt: expect.any(String) });
    const told = await room.rows(`SELECT event FROM webhook_deliveries WHERE ${AFTER_SENDING}`, [id]);
    expect(told).toEqual([{ event: 'quote.viewed' }]);
  });
});
