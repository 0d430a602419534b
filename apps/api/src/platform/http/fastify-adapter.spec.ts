import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { createHttpAdapter } from './fastify-adapter.js';

let adapter: FastifyAdapter;

beforeAll(async () => {
  adapter = createHttpAdapter(['loopback'], 300);
  const config = { rawTypes: ['application/zip'] };
  adapter.getInstance().post('/any', { config }, async () => 'answered');
  await adapter.getInstance().listen({ port: 0, host: '127.0.0.1' });
});
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
