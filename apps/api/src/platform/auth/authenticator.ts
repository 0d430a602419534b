import type { FastifyRequest } from 'fastify';
import type { Actor } from '../database/actor.js';

export const AUTHENTICATOR = Symbol('AUTHENTICATOR');

export interface Authenticated {
  actor: Actor;
  sessionId: string;
  /** True when a cookie proved it: then the Origin check applies. */
  byCookie: boolean;
}

/** How one of the two servers (practitioner, portal) recognises who calls. Undefined = nobody. */
export interface Authenticator {
  authenticate(request: FastifyRequest): Promise<Authenticated | undefined>;
  readonly allowedOrigins: readonly string[];
}
