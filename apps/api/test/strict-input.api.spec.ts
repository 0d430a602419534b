import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { once } from 'node:events';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

const post = (body: string | Buffer, type = 'application/json') =>
  fetch(`${app.url}/api/v1/auth/login`, { method: 'POST', headers: { 'Content-Type': type }, body: body as string });

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return {
    status: response.status,
    ...((await response.json()) as { code: string; errors: { pointer: string }[]; requestId: string }),
  };
}

describe('what the API refuses to read', () => {
  const nul = JSON.stringify({ email: 'a\u0000@b.example', password: 'x' });
  it.each([
    ['broken JSON', '{"email":', 400, 'invalid_json'],
    ['JSON 20 000 levels deep', '['.repeat(20_000) + ']'.repeat(20_000), 400, 'invalid_json'],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc3, 0x28, 0x22, 0x7d]), 400, 'invalid_json'],
    ['a NUL character', nul, 400, 'invalid_request'],
    ['__proto__', '{"__proto__": {"admin": true}}', 400, 'invalid_json'],
    ['__proto__ in a list, with an escape', String.raw`[{"a": {"\u005f_proto__": 1}}]`, 400, 'invalid_json'],
    ['10 MB', JSON.stringify({ email: 'x'.repeat(10_000_000) }), 413, 'body_too_large'],
    ['a list instead of an object', '[]', 400, 'invalid_request'],
    ['nothing', '', 400, 'invalid_request'],
  ])('%s', async (_, body, status, code) => {
    expect(await problemOf(await post(body))).toMatchObject({ status, code });
  });

  it('names the field that holds a NUL character', async () => {
    expect((await problemOf(await post(nul))).errors).toEqual([expect.objectContaining({ pointer: '/email' })]);
  });

  it.each(
    ['application/zip', 'Application/ZIP; v=1', 'text/csv', 'image/png', 'image/jpeg'].flatMap((type) =>
      ['auth/login', 'auth/register', 'auth/password-reset', 'webhook-endpoints'].map((path) => [type, path] as const),
    ),
  )('%s where a form of JSON is wanted: %s, and goes on answering', async (type, path) => {
    const answer = await fetch(`${app.url}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: 'PK',
    });
    expect(await problemOf(answer)).toMatchObject({ status: 415, code: 'unsupported_media_type' });
    expect((await fetch(`${app.url}/api/health/live`)).status).toBe(200);
  });

  it('forms and plain text', async () => {
    expect(await problemOf(await post('email=a%40b.example', 'application/x-www-form-urlencoded'))).toMatchObject({
      status: 415,
    });
    expect(await problemOf(await post('{}', 'text/plain'))).toMatchObject({ status: 415 });
  });

  it('a NUL byte in the address', async () => {
    expect(await problemOf(await fetch(`${app.url}/api/v1/me?x=%00`))).toMatchObject({
      status: 400,
      code: 'invalid_request',
    });
  });

  it('unknown routes, with a request id to quote', async () => {
    const problem = await problemOf(await fetch(`${app.url}/api/v1/nothing-here`));
    expect(problem).toMatchObject({ status: 404, code: 'not_found' });
    expect(problem.requestId).not.toBe('');
  });

  it('half a request, without keeping anything waiting', async () => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.end('POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{');
    socket.resume();
    await once(socket, 'close');
    expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(200);
  });
});
