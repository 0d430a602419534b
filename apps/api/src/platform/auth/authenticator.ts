import type { FastifyRequest } from 'fastify';
import type { Actor } from '../database/actor.js';

export const AUTHENTICATOR = Symbol('AUTHENTICATOR');

export interface Authenticated {
  actor: Actor;
  /** The session of a person; absent for a token. */
  sessionId?: string;
  /** What the token of a program may do; absent for a person. */
  token?: { id: string; scopes: readonly string[] };
}

/** How one of the two servers (practitioner, portal) recognises who calls. Undefined = nobody. */
export interface Authenticator {
  authenticate(request: FastifyRequest): Promise<Authenticated | undefined>;
  readonly allowedOrigins: readonly string[];
}
