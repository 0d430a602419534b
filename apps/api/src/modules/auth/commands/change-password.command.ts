import { Injectable } from '@nestjs/common';
import { audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { hashPassword, verifyPassword } from '../passwords.js';

/** Sets a new password and signs every other device out. */
export async function replacePassword(
  uow: UnitOfWork,
  userId: string,
  passwordHash: string,
  keepSessionId: string | null,
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
}

@Injectable()
export class ChangePasswordCommand {
  constructor(private readonly database: Database) {}

  /** Throws `wrong_credentials` when `current` is not the password. */
  async run(actor: Actor, sessionId: string | undefined, input: { current: string; password: string }): Promise<void> {
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
    await this.database.transaction(actor, (uow) => replacePassword(uow, actor.id!, hash, sessionId ?? null));
  }
}
