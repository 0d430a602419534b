import { travelTo, returnToPresent } from '@atlasos/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPortalServer } from '../../src/http-app.js';
import { Visitor } from '../support/visitor.js';
import { PostOffice, PostRoom } from './post-room.js';

let office: PostOffice;
let post: PostRoom;
let portal: NestFastifyApplication;
let client: Visitor;
let token: string;

const path = (rest = '', of = token) => `/api/portal/v1/documents/${of}${rest}`;
const owner = { query: (sql: string) => office.app.sql(sql) };

beforeAll(async () => {
  office = await PostOffice.open();
  post = await PostRoom.open(office);
  portal = await createPortalServer(office.app.config);
  await portal.listen(0, '127.0.0.1');
  client = new Visitor((await portal.getUrl()).replace('[::1]', '127.0.0.1'));
  await post.send();
  await post.runAll();
  token = /\/d\/(\S+)/.exec(post.mails[0]!.content.text!)![1]!;
});
afterAll(async () => {
  await portal.close();
  await office.close();
});

describe('the link in a mail', () => {
  it('opens its invoice, published or not: figures, due date, bank details and reference', async () => {
    const { status, body, headers } = await client.get(path());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'invoice',
      heading: 'Tax Invoice',
      number: post.invoice.number,
      practice: { name: 'Maseko Accounting' },
      clientName: 'Karoo Blooms (Pty) Ltd',
      dueDate: post.invoice.dueDate,
      status: 'finalised',
      lines: [{ kind: 'fixed_fee', description: 'Annual financial statements', amountMinor: 76_500 }],
      vat: [{ rateBps: 1500, baseMinor: 76_500, vatMinor: 11_475 }],
      netMinor: 76_500,
      vatMinor: 11_475,
      totalMinor: 87_975,
      balanceMinor: 87_975,
      bankDetails: { bankName: 'Nedbank', branchCode: '198765', accountName: 'L Maseko', accountNumber: '1098765432' },
      reference: 'KARB-1001-R',
    });
    expect(headers.get('cache-control')).toContain('no-store');
  });

  it('gives the PDF that was mailed', async () => {
    const { status, body, headers } = await client.get<Buffer>(path('/pdf'));
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(body.equals(post.mails[0]!.content.attachments[0]!.content)).toBe(true);
  });

  it('tells the practice that it was opened, by the press of a page and not by a reader of mails', async () => {
    await client.get(path());
    expect(await post.room.invoice(post.invoice.id)).toMatchObject({ viewedAt: null });
    expect((await client.post(path('/viewed'))).status).toBe(204);
    expect((await client.post(path('/viewed'))).status).toBe(204);
    expect(await post.room.invoice(post.invoice.id)).toMatchObject({ viewedAt: expect.any(String) });
    const views = await office.app.sql(`SELECT 1 FROM document_views`, [], post.room.me.practiceId);
    expect(views).toHaveLength(1);
  });

  it('shows what is owed today', async () => {
    await post.room.credit(post.invoice.id, { full: true });
    expect((await client.get(path())).body).toMatchObject({
      status: 'credited',
      totalMinor: 87_975,
      creditedMinor: 87_975,
      balanceMinor: 0,
    });
  });

  it('is worth nothing changed, shortened or moved to another practice', async () => {
    const other = await office.app.register();
    const secret = token.split('.')[1]!;
    const answers = await Promise.all(
      [
        `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
        token.slice(0, -1),
        `${other.practiceId}.${secret}`,
        `${post.invoice.id}.${secret}`,
        'x',
      ].map((wrong) => client.get(path('', wrong))),
    );
    for (const { status, body } of answers) {
      expect({ status, body: { ...body, requestId: '' } }).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
    expect(new Set(answers.map(({ body }) => JSON.stringify({ ...body, requestId: '' }))).size).toBe(1);
  });

  it('expires after 90 days', async () => {
    await travelTo(owner, '+89 days');
    expect((await client.get(path())).status).toBe(200);
    await travelTo(owner, '+91 days');
    for (const { status, body } of [
      await client.get(path()),
      await client.get(path('/pdf')),
      await client.post(path('/viewed')),
    ]) {
      expect({ status, code: (body as { code: string }).code }).toEqual({ status: 410, code: 'link_expired' });
    }
    await returnToPresent(owner);
  });

  it('is a matter of the portal alone', async () => {
    expect((await office.app.visitor().get(path())).status).toBe(404);
    expect((await fetch(`${client.baseUrl}/api/v1/invoices`)).status).toBe(404);
    const foreign = await client.post(path('/viewed'), undefined, { Origin: 'https://evil.example' });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'wrong_origin' } });
  });
});
