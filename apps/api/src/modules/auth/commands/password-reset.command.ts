import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { readToken } from '../../../platform/auth/tokens.js';
import { hashPassword } from '../passwords.js';
import { loginByEmail } from '../queries/login-by-email.query.js';
import { replacePassword, type NewPassword } from './change-password.command.js';

export const RESET_MINUTES = 60;

@Injectable()
export class PasswordResetCommand {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Asks the worker for a mail. The caller is told the same for every address, and is not made to wait for the work. */
  async request(email: string): Promise<void> {
    const login = await loginByEmail(this.database, email);
    if (!login) return;
    await this.database.transaction({ kind: 'system', practiceId: login.practiceId }, (uow) =>
      this.outbox.add(uow, 'auth.send_password_reset', { userId: login.userId }),
    );
  }

  /** Uses the emailed token up. Throws `link_expired` for a used, old or unknown one. */
  async complete({ token, password, revokeTokens }: NewPassword & { token: string }): Promise<void> {
    const known = readToken(token);
    const expired = new AppError('link_expired', 'This link was used or is too old. Ask for a new one.');
    if (!known) throw expired;
    const passwordHash = await hashPassword(password);
    await this.database
      .transaction({ kind: 'system', practiceId: known.practiceId }, async (uow) => {
        const reset = await uow.first<{ userId: string }>(
          `UPDATE password_resets SET used_at = app_now()
           WHERE practice_id = $1 AND token_hash = $2 AND used_at IS NULL AND expires_at > app_now() RETURNING user_id AS "userId"`,
          [known.practiceId, known.hash],
        );
        if (!reset) throw expired;
        await replacePassword(uow, { userId: reset.userId, passwordHash, keepSessionId: null, revokeTokens });
      })
      .catch((error: unknown) => {
        // A practice that does not exist answers like a token that does not.
        throw error instanceof AppError && error.code === 'not_signed_in' ? expired : error;
      });
  }
}
