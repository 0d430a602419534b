import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Quote } from '../quotes/quote-room.js';
import { at, OfferRoom } from './offer-room.js';

let room: OfferRoom;
beforeAll(async () => void (room = await OfferRoom.open()), 90_000);
afterAll(() => room.close());

describe('the link in the mail of a quote', () => {
  let token: string;
  let quote: Quote;
  const path = (more = '') => at(`/documents/${token}${more}`);
  const mailedToken = () => /\/d\/(\S+)/.exec(room.house.mailsTo(room.practice.email).at(-1)!.content.text!)![1]!;
  const mailed = async () => {
    quote = await room.sent({}, ['email']);
    await room.house.work();
    token = mailedToken();
  };

  it('opens exactly that quote, and answers it without signing in', async () => {
    await mailed();
    const bearer = room.house.visitor();
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
    const bearer = room.house.visitor();
    const answer = await bearer.post(path('/decline'), { reason: 'Too much for us' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'declined' } });
    const { items } = await room.me.ok<{ items: { text: string }[] }>('GET', '/notifications');
    expect(items[0]!.text).toBe('Karoo Blooms (Pty) Ltd said: Too much for us');
    expect((await bearer.post(path('/decline'), {})).status).toBe(409);
  });

  it('opens nothing once the practitioner closed it; a mail sent after that has one that works', async () => {
    await mailed();
    const bearer = room.house.visitor();
    const close = () => room.me.post(`/quotes/${quote.id}/revoke-links`);
    expect([(await bearer.get(path())).status, (await close()).status, (await close()).status]).toEqual([
      200, 204, 204,
    ]);
    for (const more of ['', '/pdf'])
      expect(await bearer.get(path(more))).toMatchObject({ status: 410, body: { code: 'link_expired' } });
    expect((await bearer.post(path('/accept'), { name: 'Anel Botha', optionalLineIds: [] })).status).toBe(410);
    await room.me.ok('POST', `/quotes/${quote.id}/send`, { channels: ['email'], resend: true });
    await room.house.work();
    token = mailedToken();
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
    const bearer = room.house.visitor();
    for (const more of ['', '/pdf'])
      expect(await bearer.get(path(more))).toMatchObject({ status: 409, body: { code: 'quote_superseded' } });
    expect((await bearer.post(path('/accept'), { name: 'Anel' })).body).toMatchObject({ code: 'quote_superseded' });
  });

  it('of an invoice answers no quote', async () => {
    const invoice = await room.practice.billed(100_00);
    await room.me.ok('POST', `/invoices/${invoice.id}/send`, { channels: ['email'], to: [room.practice.email] });
    await room.house.work();
    token = mailedToken();
    const bearer = room.house.visitor();
    expect((await bearer.get(path())).body).toMatchObject({ kind: 'invoice', quote: null });
    for (const [more, body] of [
      ['/accept', { name: 'Anel' }],
      ['/decline', {}],
    ] as const)
      expect((await bearer.post(path(more), body)).status).toBe(404);
    expect((await bearer.get(path('/certificate'))).status).toBe(404);
  });
});
