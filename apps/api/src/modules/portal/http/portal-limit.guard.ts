import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { assertWithin } from '../../../platform/limits/assert-within.js';
import { RateLimiter, type Policy } from '../../../platform/limits/rate-limiter.js';

const PLACES: Policy = { name: 'portal-place', requestsMax: 60, windowMs: 60_000 };
const ADDRESSES: Policy = { name: 'portal-address', requestsMax: 5, windowMs: 600_000 };

/** At most 60 tries a minute from one place, and five mails in ten minutes to one address, known or not. */
@Injectable()
export class PortalLimit implements CanActivate {
  constructor(private readonly limiter: RateLimiter) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { email } = (request.body ?? {}) as { email?: unknown };
    await assertWithin(this.limiter, PLACES, request.ip);
    if (typeof email === 'string') await assertWithin(this.limiter, ADDRESSES, email.trim().toLowerCase());
    return true;
  }
}
