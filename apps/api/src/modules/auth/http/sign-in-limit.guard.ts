import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { AppError } from '../../../platform/errors/app-error.js';
import { retryAfterSeconds } from '../../../platform/limits/limit-headers.js';
import { RateLimiter, type Policy } from '../../../platform/limits/rate-limiter.js';

const TRIES: Policy = { name: 'sign-in', requestsMax: 30, windowMs: 60_000 };

/** Addresses of people have no place in Redis, and any text has one length as a key. */
const hidden = (text: string) => createHash('sha256').update(text).digest('base64url');

/** At most 30 tries a minute from one address and for one login, all processes together; guessing passwords is hopeless at that pace. */
@Injectable()
export class SignInLimit implements CanActivate {
  constructor(private readonly limiter: RateLimiter) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { email } = (request.body ?? {}) as { email?: unknown };
    const logins = typeof email === 'string' ? [`e:${hidden(email.toLowerCase())}`] : [];
    await Promise.all([`a:${hidden(request.ip)}`, ...logins].map((key) => this.count(key)));
    return true;
  }

  private async count(key: string): Promise<void> {
    const count = await this.limiter.count(TRIES, key);
    if (count.requests <= TRIES.requestsMax) return;
    const seconds = retryAfterSeconds(count);
    throw new AppError('too_many_requests', `Too many tries. Wait ${seconds} seconds.`, {
      headers: { 'Retry-After': String(seconds) },
    });
  }
}
