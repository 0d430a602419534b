import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

describe('signing up and in', () => {
  it('creates a practice, signs in, and forgets the session on sign-out', async () => {
    const lerato = await app.register('Maseko Accounting');
    expect((await lerato.get('/me')).body).toMatchObject({
      practiceName: 'Maseko Accounting',
      name: 'Lerato Maseko',
      mail: 'caught',
    });
    const cookie = lerato.cookie;
    expect((await lerato.post('/auth/logout')).status).toBe(204);
    lerato.cookie = cookie;
    expect(await lerato.get('/me')).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
    expect(
      (await lerato.post('/auth/login', { email: lerato.email.toUpperCase(), password: lerato.password })).status,
    ).toBe(200);
    expect((await lerato.get('/me')).status).toBe(200);
  });

  it('keeps one login an address', async () => {
    const lerato = await app.register();
    const second = await app.visitor().post('/auth/register', {
      practiceName: 'X',
      name: 'Y',
      email: lerato.email.toUpperCase(),
      password: 'long enough secret',
    });
    expect(second).toMatchObject({ status: 409, body: { code: 'email_taken', errors: [{ pointer: '/email' }] } });
  });

  it('answers unknown addresses and wrong passwords alike', async () => {
    const lerato = await app.register();
    const [unknown, wrong] = await Promise.all([
      app.visitor().post('/auth/login', { email: 'nobody@example.com', password: 'whatever it is' }),
      app.visitor().post('/auth/login', { email: lerato.email, password: 'whatever it is' }),
    ]);
    expect(unknown.status).toBe(401);
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  });

  it('changes the password and signs other devices out', async () => {
    const lerato = await app.register();
    const phone = app.visitor();
    await phone.ok('POST', '/auth/login', { email: lerato.email, password: lerato.password });
    expect(
      (await lerato.patch('/me/password', { current: 'not this one', password: 'another long secret' })).status,
    ).toBe(401);
    expect(
      (await lerato.patch('/me/password', { current: lerato.password, password: 'another long secret' })).status,
    ).toBe(204);
    expect((await lerato.get('/me')).status).toBe(200);
    expect((await phone.get('/me')).status).toBe(401);
  });

  it('refuses a write that another site made the browser send', async () => {
    const lerato = await app.register();
    const foreign = await lerato.post('/auth/logout', undefined, { Origin: 'https://evil.example' });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'wrong_origin' } });
  });

  it('refuses what is not asked for, and names the field', async () => {
    const answer = await app
      .visitor()
      .post('/auth/register', { practiceName: 'X', name: 'Y', email: 'no address', password: 'short', admin: true });
    expect(answer.status).toBe(400);
    expect((answer.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual([
      '/admin',
      '/email',
      '/password',
    ]);
  });
});
