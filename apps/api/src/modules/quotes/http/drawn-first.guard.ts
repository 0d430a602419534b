import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { contextOf } from '../../../platform/auth/route-access.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { PdfOnRequest } from '../../documents/index.js';

/** Has the PDF of the quote drawn before the transaction of the request begins, so that an acceptance can name its hash. */
@Injectable()
export class DrawnFirstGuard implements CanActivate {
  constructor(private readonly pdfOnRequest: PdfOnRequest) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
    const { actor } = contextOf(request);
    if (!actor) throw new Error('This route does not declare @KnownBefore().');
    const documentId = request.params.id.toLowerCase();
    if (!/^[0-9a-f-]{36}$/.test(documentId)) return true;
    try {
      await this.pdfOnRequest.run(actor, { kind: 'quote', documentId });
    } catch (error) {
      // Nothing is frozen: the route itself says why it can't be accepted.
      if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    }
    return true;
  }
}
