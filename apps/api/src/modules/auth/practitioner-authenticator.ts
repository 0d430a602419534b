import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Authenticated, Authenticator } from '../../platform/auth/authenticator.js';
import { APP_COOKIE, readCookie } from '../../platform/auth/cookies.js';
import { readToken } from '../../platform/auth/tokens.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';

/** Recognises the practitioner by the session cookie. */
@Injectable()
export class PractitionerAuthenticator implements Authenticator {
  readonly allowedOrigins: readonly string[];

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.allowedOrigins = config.appOrigins;
  }

  async authenticate(request: FastifyRequest): Promise<Authenticated | undefined> {
    const token = readToken(readCookie(request.headers.cookie, APP_COOKIE));
    if (!token) return undefined;
    const session = await this.database.lookUp<{ id: string; userId: string }>(
      token.practiceId,
      `SELECT id, user_id AS "userId" FROM sessions
       WHERE practice_id = '${token.practiceId}' AND token_hash = '\\x${token.hash.toString('hex')}'
         AND revoked_at IS NULL AND expires_at > app_now()`,
    );
    if (!session) return undefined;
    return {
      actor: { kind: 'user', practiceId: token.practiceId, id: session.userId },
      sessionId: session.id,
      byCookie: true,
    };
  }
}
