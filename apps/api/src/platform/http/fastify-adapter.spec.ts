import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createHttpAdapter } from './fastify-adapter.js';

const REQUEST_MS_MAX = 300;

let adapter: FastifyAdapter;

beforeAll(async () => {
  adapter = createHttpAdapter(['loopback'], REQUEST_MS_MAX);
  const config = { rawTypes: ['application/zip'] };
  adapter.getInstance().post('/any', { config }, async () => 'answered');
  adapter.getInstance().post('/read', { config }, async ({ body }) => String(await buffer(body as Readable)));
  await adapter.getInstance().listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => void jest.restoreAllMocks());
afterAll(() => adapter.getInstance().close());

it.each(['application/json', 'application/zip'])(
  'a body of %s that never comes whole keeps no connection, not even of who was answered already',
  async (type) => {
    const { port } = adapter.getInstance().server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1').resume();
    socket.write(`POST /any HTTP/1.1\r\nHost: here\r\nContent-Type: ${type}\r\nContent-Length: 10\r\n\r\n{`);
    await once(socket, 'close', { signal: AbortSignal.timeout(10_000) });
    expect(socket.destroyed).toBe(true);
  },
);

/** The timers that wait for a request to come whole. */
const patience = (set: jest.SpiedFunction<typeof setTimeout>) =>
  set.mock.calls.flatMap(([, ms], at) =>
    ms === REQUEST_MS_MAX ? [set.mock.results[at]!.value as NodeJS.Timeout] : [],
  );

it('a request that came whole is waited for no more once it is answered', async () => {
  const set = jest.spyOn(globalThis, 'setTimeout');
  const cleared = jest.spyOn(globalThis, 'clearTimeout');
  const { port } = adapter.getInstance().server.address() as AddressInfo;
  const headers = { 'Content-Type': 'application/zip', Connection: 'close' };
  const answer = await fetch(`http://127.0.0.1:${port}/read`, { method: 'POST', headers, body: 'whole' });
  expect(await answer.text()).toBe('whole');
  await new Promise(setImmediate);
  const left = patience(set).filter((timer) => !cleared.mock.calls.some(([each]) => each === timer));
  expect(left.length).toBe(0);
});

it('a process that stops does not wait for a body that was refused', async () => {
  const set = jest.spyOn(globalThis, 'setTimeout');
  const { port } = adapter.getInstance().server.address() as AddressInfo;
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify('a'.repeat(1_000_001));
  const answer = await fetch(`http://127.0.0.1:${port}/any`, { method: 'POST', headers, body });
  expect(answer.status).toBe(413);
  expect(patience(set).map((timer) => timer.hasRef())).toEqual([false]);
});
