import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { isDomainError } from '@atlasos/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { AppError } from '../errors/app-error.js';
import { databaseProblem } from '../errors/database-problems.js';
import { ERROR_CODES, type AppErrorCode } from '../errors/error-codes.js';

const CODE_OF_STATUS: Record<number, AppErrorCode> = {
  400: 'invalid_request',
  401: 'not_signed_in',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_found',
  408: 'busy',
  413: 'body_too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  503: 'busy',
};

/** Every failure leaves as RFC 9457 problem+json; what is not foreseen is logged and answers 500 without details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: PinoLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toAppError(error);
    if (problem.code === 'internal') this.log.error({ err: error, requestId: request.id }, 'request failed');
    const { status, title } = ERROR_CODES[problem.code];
    void reply
      .status(status)
      .headers({ 'Cache-Control': 'no-store', ...problem.headers })
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: 'about:blank',
          title,
          status,
          code: problem.code,
          detail: problem.detail,
          requestId: request.id,
          errors: problem.errors,
          ...problem.facts,
        }),
      );
  }
}

export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDomainError(error)) {
    const errors = error.pointer === undefined ? [] : [{ pointer: error.pointer, detail: error.detail }];
    return new AppError(error.code, error.detail, { errors });
  }
  const fromDatabase = databaseProblem(error);
  if (fromDatabase) return fromDatabase;
  const status = statusOf(error);
  const code = status === undefined ? undefined : CODE_OF_STATUS[status];
  return code
    ? new AppError(code)
    : new AppError('internal', 'Nothing was saved. Try again; if it stays, send us the request id.');
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return undefined;
}
