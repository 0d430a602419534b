import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DocumentRef } from '../document-kind.js';

export interface OpenedLink extends DocumentRef {
  linkId: string;
  /** Too old, or replaced by a newer one. */
  expired: boolean;
  /** Too old and nothing else, and mailed to somebody: a new one may go there. */
  renewable: boolean;
}

/** The one document that a mailed link opens, published or not; undefined for a token that was never given out. */
export const documentByLink = (uow: UnitOfWork, tokenHash: Buffer): Promise<OpenedLink | undefined> =>
  uow.first<OpenedLink>(
    `SELECT id AS "linkId", document_kind AS kind, document_id AS "documentId", (revoked_at IS NOT NULL OR expires_at <= app_now()) AS expired,
       (revoked_at IS NULL AND expires_at <= app_now() AND delivery_id IS NOT NULL) AS renewable
     FROM document_links WHERE practice_id = $1 AND token_hash = $2`,
    [uow.practiceId, tokenHash],
  );
