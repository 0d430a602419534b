import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../../platform/errors/app-error.js';

const WINDOW_MS = 60_000;
const TRIES_MAX = 30;
const ADDRESSES_MAX = 10_000;

interface Tries {
  since: number;
  count: number;
}

/** At most 30 tries a minute from one address and for one login; guessing passwords is hopeless at that pace. */
@Injectable()
export class SignInLimit implements CanActivate {
  private readonly tries = new Map<string, Tries>();

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { email } = (request.body ?? {}) as { email?: unknown };
    for (const key of [
      `a:${request.ip}`,
      ...(typeof email === 'string' ? [`e:${email.slice(0, 254).toLowerCase()}`] : []),
    ])
      this.count(key, Date.now());
    return true;
  }

  private count(key: string, now: number): void {
    if (this.tries.size > ADDRESSES_MAX) this.tries.clear();
    const known = this.tries.get(key);
    const current = known && now - known.since < WINDOW_MS ? known : { since: now, count: 0 };
    current.count += 1;
    this.tries.set(key, current);
    if (current.count <= TRIES_MAX) return;
    const seconds = Math.ceil((current.since + WINDOW_MS - now) / 1000);
    throw new AppError('too_many_requests', `Too many tries. Wait ${seconds} seconds.`, {
      headers: { 'Retry-After': String(seconds) },
    });
  }
}
