import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { AppError } from '../errors/app-error.js';
import { HttpAnswer } from './http-answer.js';
import { parseStrictJson } from './strict-json.js';

const BODY_BYTES_MAX = 1_000_000;
/** A file to import: 50 000 rows of time. */
const CSV_BYTES_MAX = 12_000_000;

class AnsweringAdapter extends FastifyAdapter {
  override reply(...[response, body, statusCode]: Parameters<FastifyAdapter['reply']>): FastifyReply {
    if (!(body instanceof HttpAnswer)) return super.reply(response, body, statusCode);
    for (const [name, value] of Object.entries(body.headers)) this.setHeader(response as FastifyReply, name, value);
    return super.reply(response, body.body, body.status);
  }
}

/** Fastify with one strict JSON parser, raw images, CSV files, and nothing else: other content types answer 415. */
export function createHttpAdapter(trustedProxies: string[]): FastifyAdapter {
  const adapter = new AnsweringAdapter({
    bodyLimit: BODY_BYTES_MAX,
    trustProxy: trustedProxies,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 30_000,
    exposeHeadRoutes: false,
    logger: false,
  });
  const server = adapter.getInstance();
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    ['application/json', 'application/problem+json'],
    { parseAs: 'buffer' },
    (_request, body, done) => {
      try {
        done(null, body.length === 0 ? undefined : parseStrictJson(body as Buffer));
      } catch (error) {
        done(error as Error, undefined);
      }
    },
  );
  server.addContentTypeParser(['image/png', 'image/jpeg'], { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  server.addContentTypeParser('text/csv', { parseAs: 'buffer', bodyLimit: CSV_BYTES_MAX }, (_request, body, done) =>
    done(null, body),
  );
  server.addHook('onRequest', async (request) => {
    if (/%00/.test(request.url)) throw new AppError('invalid_request', 'The address contains a NUL byte.');
  });
  return adapter;
}
