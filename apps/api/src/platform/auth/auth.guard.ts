import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error.js';
import { AUTHENTICATOR, type Authenticator } from './authenticator.js';
import { contextOf, PUBLIC } from './route-access.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Denies by default: a route without @Public() needs somebody who is signed in. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!SAFE.has(request.method)) this.assertOrigin(request);
    if (isPublic) return true;
    const known = await this.authenticator.authenticate(request);
    if (!known) throw new AppError('not_signed_in', 'Sign in and try again. Nothing was saved.');
    Object.assign(contextOf(request), { actor: known.actor, sessionId: known.sessionId });
    return true;
  }

  /** A browser says where a write comes from; one from another site is refused. Programs send no Origin and no cookie of a person. */
  private assertOrigin(request: FastifyRequest): void {
    if (request.headers.authorization !== undefined) return;
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const foreign =
      origin === undefined
        ? site === 'cross-site' || site === 'same-site'
        : !this.authenticator.allowedOrigins.includes(origin);
    if (foreign)
      throw new AppError('wrong_origin', 'This request came from another site. Open the app at its own address.');
  }
}
