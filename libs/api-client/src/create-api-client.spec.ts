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

describe('a program with a token', () => {
  const tooMany = (seconds: number) =>
    new Response(JSON.stringify({ code: 'rate_limited' }), {
      status: 429,
      headers: { 'Retry-After': String(seconds) },
    });

  function program(...answers: Array<Response | 'down'>) {
    const pauses: number[] = [];
    const seen: Request[] = [];
    const fetch = (input: RequestInfo | URL): Promise<Response> => {
      seen.push(input as Request);
      const answer = answers.shift() ?? 'down';
      return answer === 'down' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(answer);
    };
    const pause = (ms: number) => {
      pauses.push(ms);
      return Promise.resolve();
    };
    const send = repeatingFetch({ fetch, patienceMs: 60_000, pause });
    const client = createApiClient({
      baseUrl: 'https://billing.example/',
      token: 'atlas_pat_x',
      patienceMs: 0,
      fetch: send as typeof fetch,
    });
    return { client, pauses, seen };
  }

  it('shows it, and nobody’s cookie', async () => {
    const { client, seen } = program(json(200, {}));
    await client.GET('/api/v1/me');
    expect(seen[0]!.url).toBe('https://billing.example/api/v1/me');
    expect(seen[0]!.headers.get('Authorization')).toBe('Bearer atlas_pat_x');
    expect(seen[0]!.credentials).toBe('omit');
  });

  it('waits as long as the server says when it came too often, also with a change', async () => {
    const { client, pauses } = program(tooMany(2), tooMany(7), json(200, {}));
    await client.PATCH('/api/v1/practice', { body: { version: 1 } });
    expect(pauses).toEqual([2_000, 7_000]);
  });

  it('gives up when that is longer than a minute in all', async () => {
    const { client, pauses } = program(tooMany(40), tooMany(30));
    await expect(client.GET('/api/v1/me')).rejects.toMatchObject({ status: 429, code: 'rate_limited' });
    expect(pauses).toEqual([40_000]);
  });

  it('reads again when the connection broke, and changes nothing twice', async () => {
    const { client } = program('down', json(200, {}), 'down');
    await client.GET('/api/v1/me');
    await expect(client.PATCH('/api/v1/practice', { body: { version: 1 } })).rejects.toMatchObject({
      code: 'unreachable',
    });
  });
});

describe('a page', () => {
  it('tells a person at once that they came too often', async () => {
    const { calls, client } = server(json(429, { code: 'rate_limited' }));
    await expect(client.POST('/api/v1/auth/forgot', { body: BODY })).rejects.toMatchObject({ status: 429 });
    expect(calls).toHaveLength(1);
  });
});
