import { returnToPresent, travelTo } from '@atlasos/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PortalHouse, setContacts } from './portal-room.js';

let house: PortalHouse;
const owner = { query: (sql: string) => house.office.app.sql(sql) };
const enter = (token: string, code?: string) => ({ token, ...(code ? { code } : {}) });
const SESSION = '/api/portal/v1/session';

beforeAll(async () => {
  house = await PortalHouse.open();
}, 90_000);
afterAll(() => house.close());

describe('asking for a link', () => {
  it('mails one that signs in the browser that asked, once', async () => {
    const { email } = await house.practice();
    const visitor = house.visitor();
    const { tokens } = await house.askFor(email.toUpperCase(), visitor).then(() => house.askFor(email, visitor));
    expect(house.mailsTo(email)).toHaveLength(2);
    expect(house.mailsTo(email)[0]).toMatchObject({ content: { subject: 'Sign in to Maseko Accounting' } });

    const signedIn = await visitor.post(SESSION, enter(tokens[0]!));
    expect(signedIn.status).toBe(204);
    expect(signedIn.headers.get('set-cookie')).toMatch(
      /^atlas_portal=.*; Path=\/api; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure$/,
    );
    expect(await visitor.get('/api/portal/v1/home')).toMatchObject({
      status: 200,
      body: { contact: { name: 'Anel Botha', email }, client: { name: 'Karoo Blooms (Pty) Ltd' } },
    });
    expect(await visitor.post(SESSION, enter(tokens[0]!))).toMatchObject({
      status: 410,
      body: { code: 'link_expired' },
    });
  });

  it('has no effect by being read: only the press uses the link up', async () => {
    const { email } = await house.practice();
    const visitor = house.visitor();
    const { tokens } = await house.askFor(email, visitor);
    for (const path of [`/enter/${tokens[0]}`, `${SESSION}?token=${tokens[0]}`]) {
      expect((await house.visitor().get(path.startsWith('/api') ? path : `/api/..${path}`)).status).toBe(404);
    }
    expect((await visitor.post(SESSION, enter(tokens[0]!))).status).toBe(204);
  });

  it('answers alike for an address that nobody knows, has no access, or belongs to an archived client', async () => {
    const known = await house.practice();
    const [closed, archived] = [house.address(), house.address()];
    await setContacts(known, known.clientId, [
      { name: 'Anel Botha', email: known.email, portalAccess: true },
      { name: 'Piet Botha', email: closed, portalAccess: false },
    ]);
    const gone = await known.client({ contacts: [{ name: 'Sipho', email: archived, portalAccess: true }] });
    await known.me.ok('POST', `/clients/${gone}/archive`);
    const answers = await Promise.all(
      [known.email, closed, archived, 'nobody@nowhere.example'].map((email) =>
        house.visitor().post('/api/portal/v1/sign-in', { email }),
      ),
    );
    await house.work();
    for (const { status, body, headers } of answers) {
      expect({ status, body }).toEqual({ status: 202, body: { code: expect.stringMatching(/^\d{6}$/) } });
      expect(headers.get('set-cookie')).toMatch(
        /^atlas_portal_browser=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Lax; Max-Age=3600; Secure$/,
      );
    }
    expect([known.email, closed, archived].map((email) => house.mailsTo(email).length)).toEqual([1, 0, 0]);
  });

  it('answers at even steps of time, whatever there was to do', async () => {
    const { email } = await house.practice();
    const took = async (address: string) => {
      const begun = performance.now();
      await house.visitor().post('/api/portal/v1/sign-in', { email: address });
      return performance.now() - begun;
    };
    for (const address of [email, 'nobody@nowhere.example']) expect(await took(address)).toBeGreaterThanOrEqual(245);
  });

  it('mails once for each practice that knows the address, and once for all clients of one practice', async () => {
    const email = house.address();
    const first = await house.practice(email);
    await first.client({ name: 'Blue Crane', contacts: [{ name: 'Anel Botha', email, portalAccess: true }] });
    await house.practice(email);
    const visitor = house.visitor();
    await house.askFor(email, visitor);
    const texts = house.mailsTo(email).map(({ content }) => content.text!);
    expect(texts).toHaveLength(2);
    expect(texts.map((text) => [...text.matchAll(/\/enter\//g)].length).sort()).toEqual([1, 2]);
    const two = texts.find((text) => text.includes('Blue Crane'))!;
    const token = /Blue Crane:\n\S+\/enter\/(\S+)/.exec(two)![1]!;
    await visitor.ok('POST', SESSION, enter(token));
    expect((await visitor.get('/api/portal/v1/home')).body).toMatchObject({ client: { name: 'Blue Crane' } });
  });

  it('is refused after five times in ten minutes for one address, known or not', async () => {
    const { email } = await house.practice();
    for (const address of [email, 'stranger@nowhere.example']) {
      const statuses: number[] = [];
      for (let round = 0; round < 6; round += 1)
        statuses.push((await house.visitor().post('/api/portal/v1/sign-in', { email: address })).status);
      expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    }
  });
});

describe('another browser than the one that asked', () => {
  it('needs the code that the first one shows', async () => {
    const { email } = await house.practice();
    const { tokens, code } = await house.askFor(email, house.visitor());
    const other = house.visitor();
    expect(await other.post(SESSION, enter(tokens[0]!))).toMatchObject({
      status: 409,
      body: { code: 'confirmation_needed' },
    });
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await other.post(SESSION, enter(tokens[0]!, wrong))).toMatchObject({
      status: 400,
      body: { code: 'wrong_code', errors: [{ pointer: '/code' }] },
    });
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    expect((await other.post(SESSION, enter(tokens[0]!, spaced))).status).toBe(204);
    expect((await other.get('/api/portal/v1/home')).status).toBe(200);
  });

  it('has five tries for it', async () => {
    const { email } = await house.practice();
    const { tokens, code } = await house.askFor(email, house.visitor());
    const wrong = code === '000000' ? '000001' : '000000';
    const codes: unknown[] = [];
    for (let round = 0; round < 6; round += 1)
      codes.push((await house.visitor().post(SESSION, enter(tokens[0]!, wrong))).body['code']);
    expect(codes).toEqual([...Array<string>(5).fill('wrong_code'), 'link_expired']);
    expect((await house.visitor().post(SESSION, enter(tokens[0]!, code))).status).toBe(410);
  });

  it('sees the same code when it loads the page again', async () => {
    const visitor = house.visitor();
    const ask = () =>
      visitor.ok<{ code: string }>('POST', '/api/portal/v1/sign-in', { email: 'reload@nowhere.example' });
    expect(await ask()).toEqual(await ask());
  });
});

describe('a link', () => {
  it('works for ten minutes', async () => {
    const { email } = await house.practice();
    const visitor = house.visitor();
    const { tokens } = await house.askFor(email, visitor);
    await travelTo(owner, '+11 minutes');
    expect((await visitor.post(SESSION, enter(tokens[0]!))).status).toBe(410);
    await returnToPresent(owner);
  });

  it('signs in once, also when many press at the same moment', async () => {
    const { email } = await house.practice();
    const visitor = house.visitor();
    const { tokens } = await house.askFor(email, visitor);
    const presses = await Promise.all(Array.from({ length: 25 }, () => visitor.post(SESSION, enter(tokens[0]!))));
    expect(presses.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(new Set(presses.map(({ status }) => status))).toEqual(new Set([204, 410]));
  });

  it('is worth nothing in another practice, or changed', async () => {
    const [mine, theirs] = [await house.practice(), await house.practice()];
    const visitor = house.visitor();
    const { tokens } = await house.askFor(mine.email, visitor);
    const secret = tokens[0]!.split('.')[1]!;
    for (const token of [`${theirs.me.practiceId}.${secret}`, `${mine.clientId}.${secret}`, `${tokens[0]}x`, 'x']) {
      expect(await visitor.post(SESSION, enter(token))).toMatchObject({ status: 410, body: { code: 'link_expired' } });
    }
  });
});
