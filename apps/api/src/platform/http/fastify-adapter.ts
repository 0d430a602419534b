import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors/app-error.js';
import { HttpAnswer } from './http-answer.js';
import { parseStrictJson } from './strict-json.js';
import { takesRaw, type RawType } from './takes-raw.js';

const BODY_BYTES_MAX = 1_000_000;
/** A file to import: 50 000 rows of time. */
const CSV_BYTES_MAX = 12_000_000;
/** A request has come whole by then, or its connection ends; an archive may be large, and a line slow. */
const REQUEST_MS_MAX = 30_000;
const ARCHIVE_MS_MAX = 1_800_000;

class AnsweringAdapter extends FastifyAdapter {
  override reply(...[response, body, statusCode]: Parameters<FastifyAdapter['reply']>): FastifyReply {
    if (!(body instanceof HttpAnswer)) return super.reply(response, body, statusCode);
    for (const [name, value] of Object.entries(body.headers)) this.setHeader(response as FastifyReply, name, value);
    return super.reply(response, body.body, body.status);
  }
}

/** Ends the connection of a request that has not come whole in `ms` from now. A process that stops does not wait for it. */
function endIfSlow(request: IncomingMessage, ms: number): void {
  if (request.complete) return;
  const { headers } = request;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return;
  const timer = setTimeout(() => request.complete || request.socket.destroy(), ms).unref();
  request.once('close', () => clearTimeout(timer));
}

/** The body as it comes, where the route takes it so. */
const raw =
  (type: RawType) =>
  (request: FastifyRequest, body: unknown, done: (error: Error | null, body?: unknown) => void): void =>
    takesRaw(request, type)
      ? done(null, body)
      : done(new AppError('unsupported_media_type', `This route does not take ${type}.`));

/** Fastify with one strict JSON parser, raw images, CSV files, archives, and nothing else: other content types answer 415. */
export function createHttpAdapter(trustedProxies: string[], requestMsMax = REQUEST_MS_MAX): FastifyAdapter {
  const adapter = new AnsweringAdapter({
    bodyLimit: BODY_BYTES_MAX,
    trustProxy: trustedProxies,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: ARCHIVE_MS_MAX,
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
  for (const type of ['image/png', 'image/jpeg'] as const)
    server.addContentTypeParser(type, { parseAs: 'buffer' }, raw(type));
  server.addContentTypeParser('text/csv', { parseAs: 'buffer', bodyLimit: CSV_BYTES_MAX }, raw('text/csv'));
  // Its bytes are read by whoever wants them: nothing of it is kept in memory.
  server.addContentTypeParser('application/zip', { bodyLimit: Number.MAX_SAFE_INTEGER }, raw('application/zip'));
  server.addHook('onRequest', async (request, reply) => {
    const end = () => endIfSlow(request.raw, requestMsMax);
    // Whoever was answered before the archive was read, such as a stranger, gets no more patience than others.
    if (request.headers['content-type'] === 'application/zip') reply.raw.once('finish', end);
    else end();
    if (/%00/.test(request.url)) throw new AppError('invalid_request', 'The address contains a NUL byte.');
  });
  return adapter;
}
