import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DocumentKind } from '../document-kind.js';

/** Closes every mailed link to a document for good; a mail sent after this has one that works. Once more changes nothing. */
export async function revokeLinks(uow: UnitOfWork, kind: DocumentKind, documentId: string): Promise<void> {
  const closed = await uow.execute(
    `UPDATE document_links SET revoked_at = app_now()
     WHERE practice_id = $1 AND document_kind = $2 AND document_id = $3 AND revoked_at IS NULL`,
    [uow.practiceId, kind, documentId],
  );
  if (closed > 0) await audit(uow, { action: `${kind}.links_revoked`, entity: kind, entityId: documentId });
}
