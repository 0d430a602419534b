import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard as PassportGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { strictValidation } from '../../../platform/http/validation.js';
import { LoginDto } from './auth.dto.js';

/** Passport-local, after the same strict reading of the body that every other route gets: guards run before pipes. */
@Injectable()
export class LocalGuard extends PassportGuard('local') {
  private readonly validation = strictValidation();

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    await this.validation.transform(body, { type: 'body', metatype: LoginDto });
    return (await super.canActivate(context)) as boolean;
  }
}
