import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Tries } from '../../../platform/auth/tries.js';

/** At most 30 tries a minute from one address and for one login; guessing passwords is hopeless at that pace. */
@Injectable()
export class SignInLimit implements CanActivate {
  private readonly tries = new Tries(30, 60_000);

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { email } = (request.body ?? {}) as { email?: unknown };
    this.tries.count(`a:${request.ip}`);
    if (typeof email === 'string') this.tries.count(`e:${email.slice(0, 254).toLowerCase()}`);
    return true;
  }
}
