import { dropAfterData, permanentFailure, slow, temporaryFailure } from '@atlasos/testing/mail';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { startTestWorker } from '../support/test-worker.js';
import { PostOffice, PostRoom } from './post-room.js';

let office: PostOffice;
let post: PostRoom;
beforeAll(async () => void (office = await PostOffice.open()));
afterAll(() => office.close());
beforeEach(async () => void (post = await PostRoom.open(office)));

describe('sending an invoice by email', () => {
  it('reaches the client with the very PDF that is kept, and a link to the invoice', async () => {
    expect(await post.send()).toMatchObject({ status: 202, body: { state: 'queued', to: ['anel@karoo.example'] } });
    await post.runAll();
    const [mail, ...others] = post.mails;
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: ['anel@karoo.example'] });
    const { content } = mail!;
    expect(content.subject).toBe(`Invoice ${post.invoice.number} from Maseko Accounting`);
    expect(content.from?.value).toEqual([{ name: 'Maseko Accounting', address: 'billing@localhost.localdomain' }]);
    expect(content.replyTo?.value[0]?.address).toBe(post.room.me.email);
    const pdf = await post.room.me.get<Buffer>(`/invoices/${post.invoice.id}/pdf`);
    expect(content.attachments).toMatchObject([
      { filename: `${post.invoice.number}.pdf`, contentType: 'application/pdf' },
    ]);
    expect(sha256(content.attachments[0]!.content)).toBe(sha256(pdf.body));
    // R765.00 and 15 % VAT.
    for (const text of [content.text ?? '', content.html || '']) {
      expect(text).toContain('R\u00a0879,75');
      expect(text).toContain('Nedbank');
      expect(text).toMatch(/https:\/\/clients\.maseko\.example\/d\/[0-9a-f-]{36}\.[\w-]{43}/);
    }
    expect(await post.emails()).toMatchObject([{ state: 'sent', attempts: 1, error: null }]);
    expect(await post.room.invoice(post.invoice.id)).toMatchObject({ sentAt: expect.any(String) });
  });

  it('makes one mail of two clicks, before and after it went', async () => {
    const clicks = await Promise.all(Array.from({ length: 10 }, () => post.send()));
    expect(clicks.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 202]);
    expect(new Set(clicks.map(({ body }) => body.id)).size).toBe(1);
    await post.runAll();
    expect(await post.send({ to: ['ANEL@karoo.example'] })).toMatchObject({
      status: 200,
      body: { id: clicks[0]!.body.id, state: 'sent' },
    });
    await post.runAll();
    expect(post.mails).toHaveLength(1);
  });

  it('sends once more for each deliberate resend, and for a repeated one only once', async () => {
    await post.send();
    expect(await post.send({ resend: true }, { 'Idempotency-Key': 'one press' })).toMatchObject({ status: 202 });
    await post.send({ resend: true }, { 'Idempotency-Key': 'one press' });
    await post.runAll();
    expect(post.mails).toHaveLength(2);
    expect(new Set(post.mails.map(({ content }) => content.messageId)).size).toBe(2);
    const racing = await Promise.all([1, 2, 3].map(() => post.send({ resend: true })));
    expect(new Set(racing.map(({ body }) => body.id)).size).toBe(3);
    await post.runAll();
    expect(post.mails).toHaveLength(5);
  });

  it('tells recipients apart, and does not send again to one of several', async () => {
    const both = ['anel@karoo.example', 'books@karoo.example'];
    const first = await post.send({ to: both });
    expect(await post.send({ to: ['books@karoo.example'] })).toMatchObject({
      status: 200,
      body: { id: first.body.id },
    });
    expect(await post.send({ to: ['owner@karoo.example'] })).toMatchObject({ status: 202 });
    await post.runAll();
    expect(post.mails.map(({ to }) => to).sort()).toEqual([both, ['owner@karoo.example']]);
  });

  it.each(['a@b.example, thief@evil.example', 'a@b.example\r\nBcc: thief@evil.example', '"a,b"@c.example', 'nobody'])(
    'refuses %j as an address',
    async (address) => {
      expect(await post.send({ to: [address] })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/to/0' }] },
      });
      expect(await post.emails()).toEqual([]);
    },
  );
});

describe('a mail server that', () => {
  it('puts a mail off is asked again, with the same Message-ID and a link that works', async () => {
    office.smtp.next(temporaryFailure(451, 'Greylisted'));
    await post.send();
    await post.runAll();
    expect(await post.emails()).toMatchObject([
      { state: 'queued', attempts: 1, error: '451 Greylisted', settledAt: null },
    ]);
    await post.runAll();
    expect(await post.emails()).toMatchObject([{ state: 'sent', attempts: 2, error: null }]);
    expect(post.mails).toHaveLength(1);
  });

  it('keeps putting it off fails in the end, with its reason, and a new request may follow', async () => {
    office.smtp.always(temporaryFailure(451, 'Greylisted'));
    const { body } = await post.send();
    await post.runAll(12);
    expect(await post.emails()).toMatchObject([{ state: 'failed', attempts: 9, error: '451 Greylisted' }]);
    const again = await post.send();
    expect(again.status).toBe(202);
    expect(again.body.id).not.toBe(body.id);
  });

  it('refuses a mail is not asked again', async () => {
    office.smtp.next(permanentFailure(550, 'No such mailbox'));
    await post.send();
    await post.runAll(3);
    expect(await post.emails()).toMatchObject([{ state: 'failed', attempts: 1, error: '550 No such mailbox' }]);
    expect(post.attempts).toBe(1);
  });

  it('hangs up after DATA leaves an unknown outcome, which is never sent again by itself', async () => {
    office.smtp.next(dropAfterData);
    const { body } = await post.send();
    await post.runAll(3);
    expect(await post.emails()).toMatchObject([{ state: 'unknown', attempts: 1 }]);
    expect(await post.send()).toMatchObject({ status: 200, body: { id: body.id, state: 'unknown' } });
    await post.runAll();
    expect(post.attempts).toBe(1);
    expect(await post.send({ resend: true })).toMatchObject({ status: 202 });
    await post.runAll();
    expect(post.attempts).toBe(2);
  });
});

describe('a worker that dies while it sends', () => {
  it('leaves an unknown outcome; should it have lived after all, it still says how the mail went', async () => {
    office.smtp.next(slow);
    await post.send();
    const first = office.worker.runDue();
    await post.waitForAttempts(1);
    expect(await post.emails()).toMatchObject([{ state: 'sending' }]);
    const next = await startTestWorker(office.app.config);
    await next.skipDelays(); // its lease lapses
    await next.runDue();
    expect(await post.emails()).toMatchObject([{ state: 'unknown', error: expect.stringContaining('worker stopped') }]);
    expect(await post.send()).toMatchObject({ status: 200, body: { state: 'unknown' } });
    office.smtp.release();
    await first;
    expect(await post.emails()).toMatchObject([{ state: 'sent', attempts: 1, error: null }]);
    await next.runDue();
    await next.stop();
    expect(post.attempts).toBe(1);
  });
});

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
