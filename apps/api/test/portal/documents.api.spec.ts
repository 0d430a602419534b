import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UNKNOWN_ID } from '../support/records.js';
import type { Visitor } from '../support/visitor.js';
import { PortalHouse, setContacts, statusesOf } from './portal-room.js';
import type { Invoice } from '../invoicing/billing-room.js';

let house: PortalHouse;
let room: Awaited<ReturnType<PortalHouse['practice']>>;
let contact: Visitor;
let shown: Invoice;
let hidden: Invoice;

interface Listed {
  items: Array<{ id: string; number: string }>;
  nextCursor: string | null;
}
const at = (path: string) => `/api/portal/v1${path}`;
const list = (path: string) => contact.ok<Listed>('GET', at(path));

beforeAll(async () => {
  house = await PortalHouse.open();
  room = await house.practice();
  shown = await room.billed(765_00);
  hidden = await room.billed(100_00);
  await room.fee(await room.draft(), 50_00);
  await room.me.ok('POST', `/invoices/${shown.id}/publish`);
  await house.work();
  contact = await house.signIn(room.email);
}, 90_000);
afterAll(() => house.close());

describe('what a contact sees', () => {
  it('at home: what there is to pay, and how', async () => {
    expect(await contact.ok('GET', at('/home'))).toMatchObject({
      practice: { name: 'Maseko Accounting', colour: 'pine', hasLogo: false },
      client: { reference: 'KARB-1001-R' },
      currency: 'ZAR',
      dueMinor: 879_75,
      lateMinor: 0,
      laterMinor: 879_75,
      nextDueDate: shown.dueDate,
      toPay: [{ id: shown.id, number: shown.number, balanceMinor: 879_75, status: 'finalised' }],
      bankDetails: {
        bankName: 'Nedbank',
        branchCode: '198765',
        accountName: 'L Maseko',
        accountNumber: '1098765432',
        swift: null,
      },
      payments: [],
    });
  });

  it('an invoice as it stands, with its reference and bank details', async () => {
    expect(await contact.ok('GET', at(`/invoices/${shown.id}`))).toMatchObject({
      id: shown.id,
      number: shown.number,
      reference: 'KARB-1001-R',
      vat: [{ rateBps: 1500, baseMinor: 765_00, vatMinor: 114_75 }],
      balanceMinor: 879_75,
      payments: [],
      creditNotes: [],
      paidNotes: [],
    });
  });

  it('its PDF, byte for byte the stored one', async () => {
    const { status, body, headers } = await contact.get<Buffer>(at(`/invoices/${shown.id}/pdf`));
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'private, no-store',
    ]);
    const [stored] = await house.office.app.sql<{ sha256: string }>(
      `SELECT encode(sha256, 'hex') AS sha256 FROM document_pdfs WHERE document_id = $1`,
      [shown.id],
      room.me.practiceId,
    );
    expect(createHash('sha256').update(body).digest('hex')).toBe(stored!.sha256);
  });

  it('nothing of what is not published, a draft, or another client’s', async () => {
    const other = await room.client({ contacts: [{ name: 'Piet', email: house.address(), portalAccess: true }] });
    const theirs = await room.draft({ clientId: other });
    await room.fee(theirs, 10_00);
    await room.finalise(theirs.id);
    await room.me.ok('POST', `/invoices/${theirs.id}/publish`);
    const draft = await room.draft();
    const paths = [hidden.id, theirs.id, draft.id, UNKNOWN_ID, 'x'].flatMap((id) => [
      `/invoices/${id}`,
      `/invoices/${id}/pdf`,
    ]);
    expect(new Set(await statusesOf(contact, paths))).toEqual(new Set([404]));
    expect((await list('/invoices')).items.map(({ id }) => id)).toEqual([shown.id]);
  });

  it('no longer what was taken off, and again what was put back', async () => {
    await room.me.ok('POST', `/invoices/${shown.id}/unpublish`);
    expect(await statusesOf(contact, [`/invoices/${shown.id}`, `/invoices/${shown.id}/pdf`])).toEqual([404, 404]);
    expect(await contact.ok('GET', at('/home'))).toMatchObject({ dueMinor: 0, toPay: [] });
    await room.me.ok('POST', `/invoices/${shown.id}/publish`);
    expect(await statusesOf(contact, [`/invoices/${shown.id}`])).toEqual([200]);
  });

  it('a page of the list at a time, newest first', async () => {
    const newer = await room.billed(20_00);
    await room.me.ok('POST', `/invoices/${newer.id}/publish`);
    const first = await list('/invoices?limit=1');
    const second = await list(`/invoices?limit=1&cursor=${first.nextCursor}`);
    expect([first.items[0]!.id, second.items[0]!.id, second.nextCursor]).toEqual([newer.id, shown.id, null]);
  });

  it('is noted as seen when the page says so', async () => {
    expect(await room.invoice(shown.id)).toMatchObject({ viewedAt: null });
    for (let round = 0; round < 2; round += 1)
      expect((await contact.post(at(`/invoices/${shown.id}/viewed`))).status).toBe(204);
    expect(await room.invoice(shown.id)).toMatchObject({ viewedAt: expect.any(String) });
    expect((await contact.post(at(`/invoices/${hidden.id}/viewed`))).status).toBe(404);
  });
});

describe('a credit note', () => {
  it('stands with its invoice, which stays', async () => {
    const credit = await room.credit(shown.id, { full: true });
    expect(await contact.ok('GET', at(`/invoices/${shown.id}`))).toMatchObject({
      status: 'credited',
      balanceMinor: 0,
      creditNotes: [{ id: credit.id, number: credit.number, totalMinor: 879_75 }],
    });
    expect(await list('/credit-notes')).toMatchObject({
      items: [{ id: credit.id, invoiceId: shown.id, invoiceNumber: shown.number, totalMinor: 879_75 }],
    });
    await house.work();
    expect(await statusesOf(contact, [`/credit-notes/${credit.id}`, `/credit-notes/${credit.id}/pdf`])).toEqual([
      200, 200,
    ]);
  });

  it('of an invoice that is not on the portal is not either', async () => {
    const credit = await room.credit(hidden.id, { full: true });
    expect(await statusesOf(contact, [`/credit-notes/${credit.id}`, `/credit-notes/${credit.id}/pdf`])).toEqual([
      404, 404,
    ]);
    expect((await list('/credit-notes')).items).toHaveLength(1);
  });
});

it('a second contact of the client sees the same, and no session of the first', async () => {
  const email = house.address();
  const { contacts } = await room.me.ok<{ contacts: object[] }>('GET', `/clients/${room.clientId}`);
  await setContacts(room, room.clientId, [...contacts, { name: 'Piet Botha', email, portalAccess: true }]);
  const second = await house.signIn(email);
  expect(await second.ok('GET', at('/home'))).toMatchObject({ contact: { name: 'Piet Botha' } });
  expect((await second.ok<Listed>('GET', at('/invoices'))).items).toHaveLength(2);
  await second.delete('/api/portal/v1/session');
  expect((await contact.get(at('/home'))).status).toBe(200);
});
