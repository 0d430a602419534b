import { returnToPresent, travelTo } from '@atlasos/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { Visitor } from '../support/visitor.js';
import { PostOffice, PostRoom } from './post-room.js';

let office: PostOffice;
let portal: TestPortal;
let post: PostRoom;
let client: Visitor;
let token: string;

const path = (rest = '', of = token) => `/api/portal/v1/documents/${of}${rest}`;
const owner = { query: (sql: string) => office.app.sql(sql) };
const tokenIn = (mail: (typeof post.mails)[number]) => /\/d\/(\S+)/.exec(mail.content.text!)![1]!;

beforeAll(async () => {
  office = await PostOffice.open();
  portal = await startTestPortal(office.app);
  client = new Visitor(portal.url);
}, 90_000);
beforeEach(async () => {
  await returnToPresent(owner);
  post = await PostRoom.open(office);
  await post.send({ to: ['anel@karoo.example', 'books@karoo.example'] });
  await post.runAll();
  token = tokenIn(post.mails[0]!);
});
afterAll(async () => {
  await portal.close();
  await office.close();
});

it('an expired link offers a new one, which goes to the addresses that had the old one', async () => {
  await travelTo(owner, '+91 days');
  expect(await client.get(path())).toMatchObject({ status: 410, body: { code: 'link_expired', renewable: true } });
  expect((await client.post(path('/renew'))).status).toBe(202);
  await post.runAll();
  const mail = post.mails[1]!;
  expect(mail.to.sort()).toEqual(['anel@karoo.example', 'books@karoo.example']);
  expect(mail.content.subject).toBe(`A new link to ${post.invoice.number}`);
  const renewed = tokenIn(mail);
  expect(renewed).not.toBe(token);
  expect(await client.get(path('', renewed))).toMatchObject({ status: 200, body: { number: post.invoice.number } });
  expect((await client.get(path())).status).toBe(410);
});

it('is asked for once in ten minutes, also by many at once', async () => {
  await travelTo(owner, '+91 days');
  const asked = await Promise.all(Array.from({ length: 20 }, () => client.post(path('/renew'))));
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([202]));
  await post.runAll();
  expect(post.mails).toHaveLength(2);
  await travelTo(owner, '+92 days');
  await client.post(path('/renew'));
  await post.runAll();
  expect(post.mails).toHaveLength(3);
});

it('gives nothing for a link that still works, was revoked, or never was', async () => {
  expect((await client.post(path('/renew'))).status).toBe(202);
  expect((await post.room.me.post(`/invoices/${post.invoice.id}/revoke-links`)).status).toBe(204);
  expect((await post.room.me.post(`/invoices/${post.invoice.id}/revoke-links`)).status).toBe(204);
  await travelTo(owner, '+91 days');
  expect(await client.get(path())).toMatchObject({ status: 410, body: { renewable: false } });
  expect((await client.post(path('/renew'))).status).toBe(202);
  expect((await client.post(path('/renew', `${post.room.me.practiceId}.${'a'.repeat(43)}`))).status).toBe(404);
  await post.runAll();
  expect(post.mails).toHaveLength(1);
});
