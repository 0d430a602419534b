import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Invoice } from '../invoicing/billing-room.js';
import type { Visitor } from '../support/visitor.js';
import { PortalHouse } from './portal-room.js';

let house: PortalHouse;
let room: Awaited<ReturnType<PortalHouse['practice']>>;
let contact: Visitor;
let invoice: Invoice;

const note = { date: '2026-11-26', amountMinor: 500_00, reference: 'KARB-1001-R' };
const tell = (body: object, headers?: Record<string, string>) =>
  contact.post(`/api/portal/v1/invoices/${invoice.id}/paid-note`, body, headers);

beforeAll(async () => {
  house = await PortalHouse.open();
}, 90_000);
afterAll(() => house.close());

const open = async () => {
  room = await house.practice();
  invoice = await room.billed(765_00);
  await room.me.ok('POST', `/invoices/${invoice.id}/publish`);
  contact = await house.signIn(room.email);
};

it('tells the practice by mail, and moves no money', async () => {
  await open();
  const answer = await tell(note);
  expect(answer).toMatchObject({ status: 201, body: { ...note, createdAt: expect.any(String) } });
  await house.work();
  const mails = house.mailsTo(room.me.email);
  expect(mails).toHaveLength(1);
  expect(mails[0]!.content.subject).toBe(`Karoo Blooms (Pty) Ltd says that ${invoice.number} is paid`);
  const text = mails[0]!.content.text!.replace(/\u00a0/g, ' ');
  for (const part of ['Anel Botha', 'R 500,00', '26 Nov 2026', 'KARB-1001-R', `/invoices/${invoice.id}`])
    expect(text).toContain(part);
  expect(await room.invoice(invoice.id)).toMatchObject({ balanceMinor: 879_75, status: 'finalised' });
  expect((await contact.get(`/api/portal/v1/invoices/${invoice.id}`)).body).toMatchObject({ paidNotes: [note] });
});

it('is kept in the audit log as the contact’s own doing', async () => {
  await open();
  await tell(note);
  const [row] = await house.office.app.sql(
    `SELECT a.actor_kind, c.name FROM audit_log a JOIN client_contacts c ON c.id = a.actor_id WHERE a.action = 'portal.payment_noted'`,
    [],
    room.me.practiceId,
  );
  expect(row).toEqual({ actor_kind: 'contact', name: 'Anel Botha' });
});

it('is one note when it is sent twice with one key', async () => {
  await open();
  const answers = [await tell(note, { 'Idempotency-Key': 'a' }), await tell(note, { 'Idempotency-Key': 'a' })];
  expect(answers[1]).toMatchObject({ status: 201, body: answers[0]!.body });
  await house.work();
  expect(house.mailsTo(room.me.email)).toHaveLength(1);
});

it('wants a date and an amount above nothing', async () => {
  await open();
  for (const wrong of [{}, { ...note, amountMinor: 0 }, { ...note, amountMinor: '5' }, { ...note, date: '2026-02-30' }])
    expect((await tell(wrong)).status).toBe(400);
});

it('is refused where nothing is owed, and after five in a day', async () => {
  await open();
  const statuses: number[] = [];
  for (let round = 0; round < 6; round += 1) statuses.push((await tell(note)).status);
  expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
  await open();
  await room.credit(invoice.id, { full: true });
  expect(await tell(note)).toMatchObject({ status: 409, body: { code: 'conflict' } });
});
