import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error.js';
import { limitHeaders, retryAfterSeconds } from '../limits/limit-headers.js';
import { RateLimiter, type Policy } from '../limits/rate-limiter.js';
import { allows, scopeOf, TOKEN_ACCESS, type TokenAccess } from './areas.js';
import { AUTHENTICATOR, notSignedIn, type Authenticated, type Authenticator } from './authenticator.js';
import { contextOf, KNOWN_BEFORE, OWN_TRANSACTIONS, PUBLIC } from './route-access.js';

export const TOKEN_POLICY: Policy = { name: 'token', requestsMax: 600, windowMs: 60_000 };

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Denies by default: a route without @Public() needs somebody who is signed in, or whose transaction finds out. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
    private readonly limiter: RateLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const declared = (key: symbol) =>
      this.reflector.getAllAndOverride<boolean | undefined>(key, [context.getHandler(), context.getClass()]);
    if (!SAFE.has(request.method)) this.assertOrigin(request);
    if (declared(PUBLIC)) return true;
    if (!declared(OWN_TRANSACTIONS) && !declared(KNOWN_BEFORE) && this.claims(request)) return true;
    const known = await this.authenticator.authenticate(request);
    if (!known) throw notSignedIn(request);
    if (known.token) await this.admit(known.token, context);
    Object.assign(contextOf(request), { actor: known.actor, sessionId: known.sessionId });
    return true;
  }

  /** A session proves itself as the transaction of its request begins, and the route does not run before: one trip less. */
  private claims(request: FastifyRequest): boolean {
    const session = this.authenticator.sessionOf?.(request);
    if (!session) return false;
    const known = contextOf(request);
    known.claim = {
      token: session.token,
      sql: session.sql,
      actorOf: (row) => {
        if (row === null) throw notSignedIn(request);
        const { actor, sessionId } = session.authenticated(row);
        Object.assign(known, { actor, sessionId });
        return actor;
      },
    };
    return true;
  }

  /** A token is counted first, then held to its scopes. */
  private async admit({ id, scopes }: NonNullable<Authenticated['token']>, context: ExecutionContext): Promise<void> {
    const count = await this.limiter.count(TOKEN_POLICY, id);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.headers(limitHeaders(TOKEN_POLICY, count));
    if (count.requests > TOKEN_POLICY.requestsMax) {
      const seconds = retryAfterSeconds(count);
      throw new AppError('too_many_requests', `This token made too many requests. Wait ${seconds} seconds.`, {
        headers: { 'Retry-After': String(seconds) },
      });
    }
    const access = this.reflector.get<TokenAccess | undefined>(TOKEN_ACCESS, context.getHandler()) ?? 'session';
    if (access === 'any') return;
    if (access === 'session')
      throw new AppError('session_required', 'No token may do this. Sign in to the app and do it there.');
    const needed = scopeOf(access, context.switchToHttp().getRequest<FastifyRequest>().method);
    if (allows(scopes, needed)) return;
    throw new AppError('insufficient_scope', `This token lacks the scope ${needed}. Make one that has it.`, {
      facts: { scope: needed },
    });
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
