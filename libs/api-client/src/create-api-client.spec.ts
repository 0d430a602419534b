import { describe, expect, it } from '@jest/globals';
import { createApiClient } from './create-api-client.js';
import { repeatingFetch } from './repeat.js';

const BODY = { email: 'lerato@maseko.example' };

interface Call {
  key: string | null;
  body: string;
}

/** A server that gives these answers in turn; 'down' is a broken connection. */
function server(...answers: Array<Response | 'down'>) {
  const calls: Call[] = [];
  const fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const request = input as Request;
    calls.push({ key: request.headers.get('Idempotency-Key'), body: await request.text() });
    const answer = answers.shift() ?? 'down';
    if (answer === 'down') throw new TypeError('Failed to fetch');
    return answer;
  };
  const send = repeatingFetch({ fetch, pause: () => Promise.resolve() });
  return { calls, client: createApiClient({ baseUrl: 'http://localhost', fetch: send as typeof fetch }) };
}

const json = (status: number, body: object) => new Response(JSON.stringify(body), { status });
const accepted = () => new Response(null, { status: 202, headers: { 'Content-Length': '0' } });

describe('a POST', () => {
  it('is repeated with its key and body when the connection breaks', async () => {
    const { calls, client } = server('down', accepted());
    await client.POST('/api/v1/auth/forgot', { body: BODY });
    expect(calls).toHaveLength(2);
    expect(calls[0]?.key).toMatch(/^[0-9a-f]{32}$/);
    expect(calls[1]).toEqual(calls[0]);
    expect(calls[0]?.body).toBe(JSON.stringify(BODY));
  });

  it('waits while the same request is still running, and takes other refusals as they are', async () => {
    const { calls, client } = server(
      json(409, { code: 'request_in_progress' }),
      json(409, { code: 'conflict', detail: 'No.' }),
    );
    await expect(client.POST('/api/v1/auth/forgot', { body: BODY })).rejects.toMatchObject({
      status: 409,
      code: 'conflict',
    });
    expect(calls).toHaveLength(2);
  });

  it('has a key of its own each time, or the one it is given', async () => {
    const { calls, client } = server(accepted(), accepted(), accepted());
    await client.POST('/api/v1/auth/forgot', { body: BODY });
    await client.POST('/api/v1/auth/forgot', { body: BODY });
    await client.POST('/api/v1/auth/forgot', { body: BODY, headers: { 'Idempotency-Key': 'kept' } });
    expect(new Set(calls.map(({ key }) => key)).size).toBe(3);
    expect(calls[2]?.key).toBe('kept');
  });

  it('says that nobody answers once three tries have failed', async () => {
    const { calls, client } = server();
    await expect(client.POST('/api/v1/auth/forgot', { body: BODY })).rejects.toMatchObject({
      status: 0,
      code: 'unreachable',
    });
    expect(calls.length).toBeGreaterThanOrEqual(3);
  });
});

describe('other methods', () => {
  it('are sent once and carry no key', async () => {
    const { calls, client } = server();
    await expect(client.PATCH('/api/v1/me/password', { body: { current: 'a', password: 'b' } })).rejects.toMatchObject({
      code: 'unreachable',
    });
    expect(calls).toEqual([{ key: null, body: expect.any(String) }]);
  });
});
