import type { FastifyRequest } from 'fastify';
import type { Actor } from '../database/actor.js';
import type { PracticeToken, UserLookUp } from '../database/look-up.js';
import { AppError } from '../errors/app-error.js';

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
  /** What the session of a request is known by, where it may be looked up in the trip that begins its transaction. */
  sessionOf?(request: FastifyRequest): Session | undefined;
  readonly allowedOrigins: readonly string[];
}

/** A session that nobody has looked up yet. */
export interface Session {
  token: PracticeToken;
  sql: UserLookUp;
  authenticated(row: unknown): Authenticated;
}

/** A program is told how to sign in, a person is sent to the page by the app. */
export const notSignedIn = ({ headers }: FastifyRequest): AppError =>
  headers.authorization === undefined
    ? new AppError('not_signed_in', 'Sign in and try again. Nothing was saved.')
    : new AppError('not_signed_in', 'This token is unknown, revoked or expired. Make a new one under Integrations.', {
        headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      });
