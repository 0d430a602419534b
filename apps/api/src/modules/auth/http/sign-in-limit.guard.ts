import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { assertWithin } from '../../../platform/limits/assert-within.js';
import { RateLimiter, type Policy } from '../../../platform/limits/rate-limiter.js';

const TRIES: Policy = { name: 'sign-in', requestsMax: 30, windowMs: 60_000 };

/** At most 30 tries a minute from one address and for one login, all processes together; guessing passwords is hopeless at that pace. */
@Injectable()
export class SignInLimit implements CanActivate {
  constructor(private readonly limiter: RateLimiter) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { email } = (request.body ?? {}) as { email?: unknown };
    const logins = typeof email === 'string' ? [`e:${email.toLowerCase()}`] : [];
    await Promise.all([`a:${request.ip}`, ...logins].map((text) => assertWithin(this.limiter, TRIES, text)));
    return true;
  }
}
