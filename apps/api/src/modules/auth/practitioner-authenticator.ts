import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Authenticated, Authenticator, Session } from '../../platform/auth/authenticator.js';
import { APP_COOKIE, readCookie } from '../../platform/auth/cookies.js';
import { API_TOKEN_PREFIX, readToken } from '../../platform/auth/tokens.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { lookUp, userLookUp, type PracticeToken } from '../../platform/database/look-up.js';

interface SessionRow {
  id: string;
  userId: string;
}

interface TokenRow {
  id: string;
  userId: string;
  scopes: string[];
  /** Its last use was noted more than a minute ago. */
  stale: boolean;
}

const SESSION = userLookUp(
  ({ practice, hash }) => `SELECT id, user_id AS "userId" FROM sessions
    WHERE practice_id = ${practice} AND token_hash = ${hash} AND revoked_at IS NULL AND expires_at > app_now()`,
);
const TOKEN = lookUp(
  ({ practice, hash }) => `
    SELECT id, user_id AS "userId", scopes, coalesce(last_used_at < app_now() - interval '1 minute', true) AS stale FROM api_tokens
    WHERE practice_id = ${practice} AND token_hash = ${hash} AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > app_now())`,
);

const sessionOwner = ({ practiceId }: PracticeToken, { id, userId }: SessionRow): Authenticated => ({
  actor: { kind: 'user', practiceId, id: userId },
  sessionId: id,
});

/** Recognises the practitioner by the session cookie, and programs by their token. */
@Injectable()
export class PractitionerAuthenticator implements Authenticator {
  readonly allowedOrigins: readonly string[];

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.allowedOrigins = config.appOrigins;
  }

  /** Who says `Authorization` is known by it or not at all: the Origin check trusts that no cookie counts beside it. */
  authenticate(request: FastifyRequest): Promise<Authenticated | undefined> {
    const { authorization, cookie } = request.headers;
    return authorization === undefined ? this.bySession(cookie) : this.byToken(authorization);
  }

  sessionOf({ headers: { authorization, cookie } }: FastifyRequest): Session | undefined {
    const token = authorization === undefined ? readToken(readCookie(cookie, APP_COOKIE)) : undefined;
    return token && { token, sql: SESSION, authenticated: (row) => sessionOwner(token, row as SessionRow) };
  }

  private async bySession(cookie: string | undefined): Promise<Authenticated | undefined> {
    const token = readToken(readCookie(cookie, APP_COOKIE));
    const session = token && (await this.database.lookUp<SessionRow>(token, SESSION));
    return session && sessionOwner(token, session);
  }

  private async byToken(authorization: string): Promise<Authenticated | undefined> {
    const given = readToken(/^Bearer +(\S+)$/i.exec(authorization)?.[1], API_TOKEN_PREFIX);
    if (!given) return undefined;
    const { practiceId } = given;
    const row = await this.database.lookUp<TokenRow>(given, TOKEN);
    if (!row) return undefined;
    const actor = { kind: 'user', practiceId, id: row.userId, tokenId: row.id } as const;
    if (row.stale) await this.noteUse(actor);
    return { actor, token: { id: row.id, scopes: row.scopes } };
  }

  /** At most once a minute, whatever the traffic. */
  private async noteUse(actor: { kind: 'user'; practiceId: string; id: string; tokenId: string }): Promise<void> {
    await this.database.transaction(actor, (uow) =>
      uow.execute(
        `UPDATE api_tokens SET last_used_at = app_now()
         WHERE practice_id = $1 AND id = $2 AND coalesce(last_used_at < app_now() - interval '1 minute', true)`,
        [actor.practiceId, actor.tokenId],
      ),
    );
  }
}
