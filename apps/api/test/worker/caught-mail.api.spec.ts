import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { startTestWorker, type TestWorker } from '../support/test-worker.js';
import type { Visitor } from '../support/visitor.js';

interface Mails {
  items: Array<{ id: string; to: string; subject: string; text: string; html: string }>;
}

let app: TestApp;
let worker: TestWorker;
let lerato: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  worker = await startTestWorker(app.config);
  lerato = await app.register();
});
afterAll(async () => {
  await worker.stop();
  await app.close();
});

const mails = async () => (await app.visitor().get<Mails>('/api/dev/mails')).body.items;
const tokenIn = (text: string) => /token=(\S+)/.exec(text)![1]!;

/** The status of a request that calls this machine by another name. */
const statusFor = (host: string) =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(app.url);
    httpRequest({ hostname, port, path: '/api/dev/mails', headers: { Host: host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .once('error', reject)
      .end();
  });

describe('a forgotten password', () => {
  it('is set anew by the mailed link, once', async () => {
    expect((await app.visitor().post('/auth/forgot', { email: lerato.email })).status).toBeLessThan(300);
    await worker.runDue();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: lerato.email, subject: 'Set a new password' });
    expect(mail!.html).toContain(tokenIn(mail!.text));
    const reset = { token: tokenIn(mail!.text), password: 'another long secret' };
    expect((await app.visitor().post('/auth/reset', reset)).status).toBeLessThan(300);
    expect((await app.visitor().post('/auth/login', { email: lerato.email, password: reset.password })).status).toBe(
      200,
    );
    expect(await app.visitor().post('/auth/reset', reset)).toMatchObject({
      status: 410,
      body: { code: 'link_expired' },
    });
  });

  it('sends nothing to an address that nobody has', async () => {
    const before = await mails();
    await app.visitor().post('/auth/forgot', { email: 'nobody@example.com' });
    await worker.runDue();
    expect(await mails()).toHaveLength(before.length);
  });
});

describe('the inbox of caught mail', () => {
  it('is for whoever sits at this machine', async () => {
    const proxied = await app
      .visitor()
      .call('GET', '/api/dev/mails', { headers: { 'X-Forwarded-For': '203.0.113.7' } });
    expect(proxied.status).toBe(404);
    expect(await statusFor('rebound.evil.example')).toBe(404);
    expect(await statusFor('localhost')).toBe(200);
  });

  it('does not exist while mail is really sent', async () => {
    const sending = await startTestApp({ SMTP_URL: 'smtp://127.0.0.1:1' });
    try {
      const [inbox, nothing] = await Promise.all([
        sending.visitor().get('/api/dev/mails'),
        sending.visitor().get('/api/dev/nothing'),
      ]);
      expect(inbox.status).toBe(404);
      expect({ ...inbox.body, requestId: '' }).toEqual({ ...nothing.body, requestId: '' });
    } finally {
      await sending.close();
    }
  });
});
