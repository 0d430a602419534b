import { Injectable } from '@nestjs/common';
import { audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { hashPassword, verifyPassword } from '../passwords.js';
import { revokeAllTokens } from './revoke-api-token.command.js';

export interface NewPassword {
  password: string;
  /** Also ends what programs were let in with: on request, because a password is also changed while nothing is wrong. */
  revokeTokens?: boolean | undefined;
}

interface ReplacePassword {
  userId: string;
  passwordHash: string;
  keepSessionId: string | null;
  revokeTokens?: boolean | undefined;
}

/** Sets a new password and signs every other device out. */
export async function replacePassword(
  uow: UnitOfWork,
  { userId, passwordHash, keepSessionId, revokeTokens = false }: ReplacePassword,
): Promise<void> {
  await uow.execute(`UPDATE users SET password_hash = $3, version = version + 1 WHERE practice_id = $1 AND id = $2`, [
    uow.practiceId,
    userId,
    passwordHash,
  ]);
  await uow.execute(
    `UPDATE sessions SET revoked_at = app_now() WHERE practice_id = $1 AND user_id = $2 AND revoked_at IS NULL AND id IS DISTINCT FROM $3`,
    [uow.practiceId, userId, keepSessionId],
  );
  await audit(uow, { action: 'user.password_changed', entity: 'user', entityId: userId });
  if (revokeTokens) await revokeAllTokens(uow, userId);
}

@Injectable()
export class ChangePasswordCommand {
  constructor(private readonly database: Database) {}

  /** Throws `wrong_credentials` when `current` is not the password. */
  async run(actor: Actor, sessionId: string | undefined, input: NewPassword & { current: string }): Promise<void> {
    const user = await this.database.transaction(
      actor,
      (uow) =>
        uow.first<{ hash: string }>(`SELECT password_hash AS hash FROM users WHERE practice_id = $1 AND id = $2`, [
          actor.practiceId,
          actor.id,
        ]),
      { readOnly: true },
    );
    if (!(await verifyPassword(user?.hash, input.current))) {
      throw new AppError('wrong_credentials', 'The current password is wrong. Nothing was changed.', {
        errors: [{ pointer: '/current', detail: 'is not your password' }],
      });
    }
    const hash = await hashPassword(input.password);
    await this.database.transaction(actor, (uow) =>
      replacePassword(uow, {
        userId: actor.id!,
        passwordHash: hash,
        keepSessionId: sessionId ?? null,
        revokeTokens: input.revokeTokens,
      }),
    );
  }
}
