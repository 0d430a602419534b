import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';

/** Holds from the next request on. The row stays: the audit log names it. */
export async function revokeApiToken(uow: UnitOfWork, id: string): Promise<void> {
  const revoked = await uow.first<{ name: string }>(
    `UPDATE api_tokens SET revoked_at = app_now() WHERE practice_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING name`,
    [uow.practiceId, id],
  );
  if (!revoked) throw notFound();
  await audit(uow, { action: 'api_token.revoked', entity: 'api_token', entityId: id, before: revoked });
}

/** All that somebody made. Holds from the next request on. */
export async function revokeAllTokens(uow: UnitOfWork, userId: string): Promise<void> {
  const revoked = await uow.query<{ id: string; name: string }>(
    `UPDATE api_tokens SET revoked_at = app_now() WHERE practice_id = $1 AND user_id = $2 AND revoked_at IS NULL RETURNING id, name`,
    [uow.practiceId, userId],
  );
  if (revoked.length === 0) return;
  await audit(uow, { action: 'api_token.all_revoked', entity: 'user', entityId: userId, before: { tokens: revoked } });
}
