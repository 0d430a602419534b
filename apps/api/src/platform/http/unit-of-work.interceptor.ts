import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { BEGINS, contextOf, OWN_TRANSACTIONS, PUBLIC } from '../auth/route-access.js';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import type { Beginning } from '../database/beginning.js';
import { AppError } from '../errors/app-error.js';
import { ANSWERS_SECRET } from '../idempotency/answers-secret.js';
import { idempotentCall, remember, replay } from '../idempotency/idempotency.js';
import { sealAnswer, unsealAnswer } from '../idempotency/sealed-answer.js';
import { HttpAnswer } from './http-answer.js';

/**
 * One transaction a request: reads are READ ONLY, writes commit before the answer leaves,
 * and a repeated POST with the same Idempotency-Key answers what the first one did.
 */
@Injectable()
export class UnitOfWorkInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const targets = [context.getHandler(), context.getClass()];
    const own = this.reflector.getAllAndOverride<boolean | undefined>(OWN_TRANSACTIONS, targets);
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets);
    if (own || isPublic) return next.handle();
    return from(this.inTransaction(context, next));
  }

  private async inTransaction(context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const known = contextOf(request);
    const who = known.claim ?? known.actor;
    if (!who) throw new AppError('not_signed_in');
    const call = idempotentCall(request);
    const readOnly = request.method === 'GET' || request.method === 'HEAD';
    const declared = this.reflector.get<number | undefined>(HTTP_CODE_METADATA, context.getHandler());
    const secret = this.reflector.get<boolean | undefined>(ANSWERS_SECRET, context.getHandler());
    const begins = this.reflector.get<boolean | undefined>(BEGINS, context.getHandler());
    const work = async (transaction: Beginning): Promise<unknown> => {
      known.transaction = transaction;
      const before = call && (await replay(transaction, call));
      if (before) return secret ? unsealAnswer(before, this.config.sessionSecret) : before;
      if (!begins) known.uow = await transaction.uow();
      const answer: unknown = await firstValueFrom(next.handle(), { defaultValue: undefined });
      if (call) {
        const [status, body] = answer instanceof HttpAnswer ? [answer.status, answer.body] : [declared ?? 201, answer];
        await remember(
          await transaction.uow(),
          call,
          status,
          secret ? sealAnswer(body, this.config.sessionSecret) : body,
        );
      }
      return answer;
    };
    return this.database.beginning(who, work, {
      requestId: String(request.id),
      readOnly,
      // The answer is kept behind the work.
      endsWithLast: call === undefined,
    });
  }
}
