import { Inject, Injectable } from '@nestjs/common';
import { audit } from '../../../platform/audit/audit.js';
import { SESSION_DAYS } from '../../../platform/auth/cookies.js';
import { issueToken, readToken } from '../../../platform/auth/tokens.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { browserHash, codeHash } from '../sign-in/browser-binding.js';

export interface SignInAttempt {
  token: string;
  /** Of the browser that presses; undefined when it asked for nothing. */
  browser: string | undefined;
  code: string | undefined;
  userAgent: string;
  address: string;
}

interface PendingSignIn {
  id: string;
  contactId: string;
  clientId: string;
  sameBrowser: boolean;
  codeFits: boolean;
  triesLeft: number;
}

type Outcome = { token: string } | { refused: AppError };

const expired = () =>
  new AppError('link_expired', 'This link was used or is too old. Ask for a new one; it takes a moment.');
const unconfirmed = () =>
  new AppError('confirmation_needed', 'Type the six digits that stand on the page where you asked for the link.');
const wrongCode = () =>
  new AppError('wrong_code', 'The code does not fit. Look at the page where you asked for the link.', {
    errors: [{ pointer: '/code', detail: 'is not the code of that page' }],
  });

/**
 * Uses a mailed link up. The browser that asked is let in at once; any other one has to know the code that the first one shows, so
 * that a mail which was forwarded or read by others opens nothing. Five wrong codes use the link up, too.
 */
@Injectable()
export class OpenPortalSession {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Answers the token of the new session. Throws `link_expired`, `confirmation_needed` or `wrong_code`. */
  async run(attempt: SignInAttempt): Promise<string> {
    const known = readToken(attempt.token);
    if (!known) throw expired();
    const outcome = await this.database
      .transaction({ kind: 'system', practiceId: known.practiceId }, (uow) => this.attempt(uow, known.hash, attempt))
      .catch((error: unknown) => {
        // A practice that does not exist answers like a token that does not.
        throw error instanceof AppError && error.code === 'not_signed_in' ? expired() : error;
      });
    if ('refused' in outcome) throw outcome.refused;
    return outcome.token;
  }

  /** A refusal is answered and not thrown: the try that it cost has to be committed. */
  private async attempt(uow: UnitOfWork, tokenHash: Buffer, attempt: SignInAttempt): Promise<Outcome> {
    const pending = await uow.first<PendingSignIn & Record<string, unknown>>(
      `SELECT s.id, s.contact_id AS "contactId", c.client_id AS "clientId", s.tries_left AS "triesLeft",
         s.browser_hash = $3 AS "sameBrowser", s.code_hash = $4 AS "codeFits"
       FROM portal_sign_ins s
       JOIN client_contacts c ON c.practice_id = s.practice_id AND c.id = s.contact_id AND c.portal_access
       JOIN clients k ON k.practice_id = c.practice_id AND k.id = c.client_id AND k.status <> 'archived'
       WHERE s.practice_id = $1 AND s.token_hash = $2 AND s.used_at IS NULL AND s.expires_at > app_now()
       FOR UPDATE OF s`,
      [
        uow.practiceId,
        tokenHash,
        browserHash(attempt.browser),
        codeHash(attempt.code ?? '', this.config.sessionSecret),
      ],
    );
    if (!pending) return { refused: expired() };
    if (!pending.sameBrowser && attempt.code === undefined) return { refused: unconfirmed() };
    if (!pending.sameBrowser && !pending.codeFits) {
      await uow.execute(
        `UPDATE portal_sign_ins SET tries_left = tries_left - 1, used_at = CASE WHEN tries_left = 1 THEN app_now() END
         WHERE practice_id = $1 AND id = $2`,
        [uow.practiceId, pending.id],
      );
      return { refused: wrongCode() };
    }
    return { token: await openSession(uow, pending, attempt) };
  }
}

async function openSession(uow: UnitOfWork, pending: PendingSignIn, attempt: SignInAttempt): Promise<string> {
  const { token, hash } = issueToken(uow.practiceId);
  await uow.execute(`UPDATE portal_sign_ins SET used_at = app_now() WHERE practice_id = $1 AND id = $2`, [
    uow.practiceId,
    pending.id,
  ]);
  await uow.execute(
    `INSERT INTO portal_sessions (practice_id, contact_id, token_hash, user_agent, address, expires_at)
     VALUES ($1, $2, $3, $4, $5, app_now() + make_interval(days => $6))`,
    [
      uow.practiceId,
      pending.contactId,
      hash,
      attempt.userAgent.slice(0, 400),
      attempt.address.slice(0, 64),
      SESSION_DAYS,
    ],
  );
  await audit(uow, {
    action: 'portal.signed_in',
    entity: 'client',
    entityId: pending.clientId,
    after: { contactId: pending.contactId },
  });
  return token;
}
