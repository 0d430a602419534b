import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Tries } from '../../../platform/auth/tries.js';

/** At most 60 tries a minute from one place, and five mails in ten minutes to one address, known or not. */
@Injectable()
export class PortalLimit implements CanActivate {
  private readonly places = new Tries(60, 60_000);
  private readonly addresses = new Tries(5, 600_000);

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { email } = (request.body ?? {}) as { email?: unknown };
    this.places.count(request.ip);
    if (typeof email === 'string') this.addresses.count(email.slice(0, 254).trim().toLowerCase());
    return true;
  }
}
