import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error.js';

/**
 * The version that the caller read, from `If-Match: "3"` or the body's `version`.
 * PATCH and PUT demand it: without one 428.
 */
export const ReadVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const header = request.headers['if-match'];
  const fromHeader = header === undefined ? undefined : /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  const body = request.body as { version?: unknown } | undefined;
  const version = fromHeader === undefined ? body?.version : Number(fromHeader);
  if (typeof version === 'number' && Number.isSafeInteger(version)) return version;
  if (header !== undefined && fromHeader === undefined) throw new AppError('stale_version');
  throw new AppError('version_required', 'Send the version you read, in the body or as If-Match.');
});
