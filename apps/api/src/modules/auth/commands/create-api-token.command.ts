import { audit } from '../../../platform/audit/audit.js';
import { API_TOKEN_PREFIX, issueToken } from '../../../platform/auth/tokens.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { CreateApiTokenDto } from '../http/api-token.dto.js';
import { apiTokenById, type ApiTokenRow } from '../queries/api-tokens.query.js';

const TOKENS_MAX = 100;

/** The token itself is in the answer and nowhere else: only its hash is kept. */
export async function createApiToken(
  uow: UnitOfWork,
  { name, scopes, expiresAt }: CreateApiTokenDto,
): Promise<ApiTokenRow & { token: string }> {
  if (expiresAt && new Date(expiresAt) <= uow.now)
    throw new AppError('invalid_request', 'A token ends in the future. Choose a later day.', {
      errors: [{ pointer: '/expiresAt', detail: 'must be later than now' }],
    });
  const { token, hash } = issueToken(uow.practiceId, API_TOKEN_PREFIX);
  const made = await uow.first<{ id: string }>(
    `INSERT INTO api_tokens (practice_id, user_id, name, scopes, token_hash, hint, expires_at)
     SELECT $1, $2, $3, $4, $5, $6, $7 WHERE (SELECT count(*) FROM api_tokens WHERE practice_id = $1 AND revoked_at IS NULL) < $8
     RETURNING id`,
    [
      uow.practiceId,
      uow.actor.id,
      name,
      [...new Set(scopes)].sort(),
      hash,
      token.slice(-4),
      expiresAt ?? null,
      TOKENS_MAX,
    ],
  );
  if (!made)
    throw new AppError('conflict', `There are ${TOKENS_MAX} tokens already. Revoke one that nothing uses any more.`);
  const created = (await apiTokenById(uow, made.id))!;
  await audit(uow, {
    action: 'api_token.created',
    entity: 'api_token',
    entityId: made.id,
    after: { name, scopes: created.scopes, expiresAt: created.expiresAt },
  });
  return { ...created, token };
}
