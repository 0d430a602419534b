import { issueToken } from '../../../platform/auth/tokens.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DocumentRef } from '../document-kind.js';

const LINK_DAYS = 90;

/**
 * A link that opens exactly this document. Only its hash is kept, so each try of a delivery has a link of its own,
 * and the link of a try that nobody received is closed.
 */
export async function issueLink(uow: UnitOfWork, document: DocumentRef, deliveryId: string): Promise<string> {
  await uow.execute(
    `UPDATE document_links SET revoked_at = app_now() WHERE practice_id = $1 AND delivery_id = $2 AND revoked_at IS NULL`,
    [uow.practiceId, deliveryId],
  );
  return insertLink(uow, document, deliveryId);
}

/** One more link to the same document, beside those there are. */
export async function insertLink(
  uow: UnitOfWork,
  { kind, documentId }: DocumentRef,
  deliveryId: string,
): Promise<string> {
  const { token, hash } = issueToken(uow.practiceId);
  await uow.execute(
    `INSERT INTO document_links (practice_id, document_kind, document_id, delivery_id, token_hash, expires_at)
     VALUES ($1, $2, $3, $4, $5, app_now() + make_interval(days => $6))`,
    [uow.practiceId, kind, documentId, deliveryId, hash, LINK_DAYS],
  );
  return token;
}
