import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';

const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'self'; connect-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Serves a built SPA: hashed assets for ever, the page itself always fresh, every unknown path is the page's to route. */
export async function serveSpa(app: NestFastifyApplication, dist: string): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await server.register(fastifyStatic, {
    root: dist,
    wildcard: false,
    index: false,
    // The build left a .br and a .gz beside each text.
    preCompressed: true,
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(join(dist, 'assets'));
      void reply.headers({
        ...SECURITY_HEADERS,
        'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
    },
  });
  server.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return reply.callNotFound();
    return reply.sendFile('index.html');
  });
}
