import { returnToPresent, travelTo } from '@atlasos/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UNKNOWN_ID } from '../support/records.js';
import type { Visitor } from '../support/visitor.js';
import { PortalHouse, setContacts } from './portal-room.js';

interface Session {
  id: string;
  contactName: string;
  userAgent: string;
}

let house: PortalHouse;
let room: Awaited<ReturnType<PortalHouse['practice']>>;
let contact: Visitor;

beforeAll(async () => {
  house = await PortalHouse.open();
}, 90_000);
afterAll(() => house.close());

const open = async (): Promise<void> => {
  room = await house.practice();
  contact = await house.signIn(room.email);
};
const home = async (visitor = contact) => (await visitor.get('/api/portal/v1/home')).status;
const sessions = async () =>
  (await room.me.ok<{ items: Session[] }>('GET', `/clients/${room.clientId}/portal-sessions`)).items;
const contacts = async () =>
  (await room.me.ok<{ contacts: Array<Record<string, unknown>> }>('GET', `/clients/${room.clientId}`)).contacts;
const owner = { query: (sql: string) => house.office.app.sql(sql) };

describe('a session of a contact', () => {
  it('ends with signing out, on that device alone', async () => {
    await open();
    const phone = await house.signIn(room.email);
    const token = contact.cookie;
    const left = await contact.delete('/api/portal/v1/session');
    expect([left.status, left.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    contact.cookie = token;
    expect([await home(), await home(phone)]).toEqual([401, 200]);
  });

  it('is listed for the practitioner, who can end it', async () => {
    await open();
    const phone = await house.signIn(room.email);
    const [newest, older] = await sessions();
    expect(newest).toMatchObject({
      contactName: 'Anel Botha',
      userAgent: 'node',
      address: expect.stringMatching(/^10\.9\./),
    });
    const path = `/clients/${room.clientId}/portal-sessions`;
    expect((await room.me.delete(`${path}/${newest!.id}`)).status).toBe(204);
    expect((await room.me.delete(`${path}/${newest!.id}`)).status).toBe(204);
    expect([await home(phone), await home()]).toEqual([401, 200]);
    expect((await sessions()).map(({ id }) => id)).toEqual([older!.id]);
    const log = await house.office.app.sql<{ action: string }>(
      `SELECT action FROM audit_log WHERE action LIKE 'portal.%' ORDER BY id`,
      [],
      room.me.practiceId,
    );
    expect(log.map(({ action }) => action)).toEqual(['portal.signed_in', 'portal.signed_in', 'portal.session_revoked']);
  });

  it('is reached through its own client only', async () => {
    await open();
    const other = await room.client();
    const [session] = await sessions();
    for (const path of [
      `/clients/${other}/portal-sessions/${session!.id}`,
      `/clients/${room.clientId}/portal-sessions/${UNKNOWN_ID}`,
    ])
      expect((await room.me.delete(path)).status).toBe(404);
    expect((await room.me.get(`/clients/${UNKNOWN_ID}/portal-sessions`)).status).toBe(404);
    expect(await home()).toBe(200);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'portal access is taken away',
      async () => setContacts(room, room.clientId, [{ ...(await contacts())[0], portalAccess: false }]),
    ],
    ['the contact is removed', () => setContacts(room, room.clientId, [])],
    [
      'the contact gets another address',
      async () => setContacts(room, room.clientId, [{ ...(await contacts())[0], email: house.address() }]),
    ],
    ['the client is archived', () => room.me.ok('POST', `/clients/${room.clientId}/archive`)],
  ])('ends at once when %s', async (_, change) => {
    await open();
    await change();
    expect(await home()).toBe(401);
    expect(await sessions()).toEqual([]);
  });

  it('does not come back with the access', async () => {
    await open();
    const [known] = await contacts();
    await setContacts(room, room.clientId, [{ ...known, portalAccess: false }]);
    await setContacts(room, room.clientId, [{ ...known, portalAccess: true }]);
    expect(await home()).toBe(401);
    await open();
    await room.me.ok('POST', `/clients/${room.clientId}/archive`);
    await room.me.ok('POST', `/clients/${room.clientId}/unarchive`);
    expect(await home()).toBe(401);
  });

  it('goes on when anything else about the contact changes', async () => {
    await open();
    await setContacts(room, room.clientId, [
      { ...(await contacts())[0], name: 'Anel Botha-Smit', email: room.email.toUpperCase() },
    ]);
    expect(await home()).toBe(200);
  });

  it('ends by itself after 30 days', async () => {
    await open();
    await travelTo(owner, '+29 days');
    expect(await home()).toBe(200);
    await travelTo(owner, '+31 days');
    expect(await home()).toBe(401);
    await returnToPresent(owner);
  });

  it('opens nothing of the practitioner, nor the practitioner’s anything here', async () => {
    await open();
    const intruder = house.office.app.visitor();
    intruder.cookie = contact.cookie;
    expect((await intruder.get('/clients')).status).toBe(401);
    intruder.cookie = contact.cookie.replace('atlas_portal=', 'atlas_session=');
    expect((await intruder.get('/clients')).status).toBe(401);
    contact.cookie = room.me.cookie.replace('atlas_session=', 'atlas_portal=');
    expect(await home()).toBe(401);
  });

  it('refuses what another site asks for', async () => {
    await open();
    const foreign = await contact.call('DELETE', '/api/portal/v1/session', {
      headers: { Origin: 'https://evil.example' },
    });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'wrong_origin' } });
    expect(await home()).toBe(200);
  });
});
