import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Authenticated, Authenticator } from '../../platform/auth/authenticator.js';
import { PORTAL_COOKIE, readCookie } from '../../platform/auth/cookies.js';
import { readToken } from '../../platform/auth/tokens.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { lookUp } from '../../platform/database/look-up.js';

const SESSION = lookUp(
  ({ practice, hash }) => `SELECT s.id, s.contact_id AS "contactId", c.client_id AS "clientId" FROM portal_sessions s
    JOIN client_contacts c ON c.practice_id = s.practice_id AND c.id = s.contact_id AND c.portal_access
    JOIN clients k ON k.practice_id = c.practice_id AND k.id = c.client_id AND k.status <> 'archived'
    WHERE s.practice_id = ${practice} AND s.token_hash = ${hash} AND s.revoked_at IS NULL AND s.expires_at > app_now()`,
);

/**
 * Recognises a client's contact by the session cookie. Access is asked for anew with each request: a contact who lost it, or whose
 * client was archived, is nobody.
 */
@Injectable()
export class PortalAuthenticator implements Authenticator {
  readonly allowedOrigins: readonly string[];

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.allowedOrigins = config.portalOrigins;
  }

  async authenticate(request: FastifyRequest): Promise<Authenticated | undefined> {
    const token = readToken(readCookie(request.headers.cookie, PORTAL_COOKIE));
    if (!token) return undefined;
    const session = await this.database.lookUp<{ id: string; contactId: string; clientId: string }>(token, SESSION);
    if (!session) return undefined;
    const { id, contactId, clientId } = session;
    return {
      actor: { kind: 'contact', practiceId: token.practiceId, id: contactId, clientId },
      sessionId: id,
    };
  }
}
