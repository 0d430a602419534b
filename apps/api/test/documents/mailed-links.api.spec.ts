import { returnToPresent, travelTo } from '@atlasos/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { UNKNOWN_ID } from '../support/records.js';
import { Visitor } from '../support/visitor.js';
import { PostOffice, PostRoom } from './post-room.js';

interface MailedLink {
  id: string;
  to: string[];
  state: string;
  createdAt: string;
  expiresAt: string;
  closedAt: string | null;
  openedAt: string | null;
}

let office: PostOffice;
let portal: TestPortal;
let post: PostRoom;
let client: Visitor;

const owner = { query: (sql: string) => office.app.sql(sql) };

beforeAll(async () => {
  office = await PostOffice.open();
  portal = await startTestPortal(office.app);
  client = new Visitor(portal.url);
}, 90_000);
beforeEach(async () => {
  await returnToPresent(owner);
  post = await PostRoom.open(office);
  await post.send({ to: ['anel@karoo.example'] });
  await post.runAll();
  await post.send({ to: ['books@karoo.example'] });
  await post.runAll();
});
afterAll(async () => {
  await portal.close();
  await office.close();
});

const linksOf = async (of: string): Promise<MailedLink[]> =>
  (await post.room.me.ok<{ items: MailedLink[] }>('GET', `${of}/links`)).items;
const invoice = () => `/invoices/${post.invoice.id}`;
const documentIn = (mail: number) =>
  `/api/portal/v1/documents/${/\/d\/(\S+)/.exec(post.mails[mail]!.content.text!)![1]!}`;
const open = async (mail: number) => (await client.get(documentIn(mail))).status;

it('are listed one by one, newest first, with who has them and whether they were opened', async () => {
  expect((await client.post(`${documentIn(0)}/viewed`)).status).toBe(204);
  const [second, first] = await linksOf(invoice());
  expect(second).toMatchObject({ to: ['books@karoo.example'], state: 'open', closedAt: null, openedAt: null });
  expect(first).toMatchObject({ to: ['anel@karoo.example'], state: 'open', openedAt: expect.any(String) });
  const days = (Date.parse(first!.expiresAt) - Date.parse(first!.createdAt)) / 86_400_000;
  expect(Math.round(days)).toBe(90);
  await office.app.sql(`UPDATE sessions SET expires_at = expires_at + interval '1 year'`, [], post.room.me.practiceId);
  await travelTo(owner, '+91 days');
  expect((await linksOf(invoice())).map(({ state }) => state)).toEqual(['expired', 'expired']);
});

it('are closed one by one: the other one goes on opening; once more changes nothing', async () => {
  const [, first] = await linksOf(invoice());
  const close = () => post.room.me.post(`${invoice()}/links/${first!.id}/revoke`);
  expect([(await close()).status, (await close()).status]).toEqual([204, 204]);
  expect([await open(0), await open(1)]).toEqual([410, 200]);
  const [second, closed] = await linksOf(invoice());
  expect(second).toMatchObject({ state: 'open' });
  expect(closed).toMatchObject({ state: 'closed', closedAt: expect.any(String) });
  const { items } = await post.room.me.ok<{ items: { action: string }[] }>('GET', '/audit-log?entity=invoice');
  expect(items.filter(({ action }) => action === 'invoice.link_revoked')).toHaveLength(1);
});

it('belong to their document: of another one, another practice or nobody they are not found', async () => {
  const [link] = await linksOf(invoice());
  const other = await post.room.billed(100_00);
  const revoke = (of: string, id: string, me = post.room.me) => me.post(`${of}/links/${id}/revoke`);
  expect((await revoke(`/invoices/${other.id}`, link!.id)).status).toBe(404);
  expect((await revoke(invoice(), UNKNOWN_ID)).status).toBe(404);
  const stranger = await PostRoom.open(office);
  expect((await revoke(invoice(), link!.id, stranger.room.me)).status).toBe(404);
  expect((await stranger.room.me.get(`${invoice()}/links`)).status).toBe(404);
  expect((await linksOf(invoice()))[0]).toMatchObject({ state: 'open' });
});

it('of a credit note too', async () => {
  const note = await post.room.credit(post.invoice.id, { full: true });
  await post.room.me.ok('POST', `/credit-notes/${note.id}/send`, { channels: ['email'] });
  await post.runAll();
  const [link] = await linksOf(`/credit-notes/${note.id}`);
  expect(await open(2)).toBe(200);
  expect((await post.room.me.post(`/credit-notes/${note.id}/links/${link!.id}/revoke`)).status).toBe(204);
  expect(await open(2)).toBe(410);
});
