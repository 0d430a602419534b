import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import type { DocumentRef } from '../document-kind.js';

const OF_DOCUMENT = 'practice_id = $1 AND document_kind = $2 AND document_id = $3';

/** Closes every mailed link to a document for good; a mail sent after this has one that works. Once more changes nothing. */
export async function revokeLinks(uow: UnitOfWork, { kind, documentId }: DocumentRef): Promise<void> {
  const closed = await uow.execute(
    `UPDATE document_links SET revoked_at = app_now() WHERE ${OF_DOCUMENT} AND revoked_at IS NULL`,
    [uow.practiceId, kind, documentId],
  );
  if (closed > 0) await audit(uow, { action: `${kind}.links_revoked`, entity: kind, entityId: documentId });
}

/** Closes one of them for good. Once more changes nothing. Throws `not_found` for a link of another document. */
export async function revokeLink(uow: UnitOfWork, { kind, documentId }: DocumentRef, linkId: string): Promise<void> {
  const row = await uow.first<{ wasOpen: boolean }>(
    `UPDATE document_links SET revoked_at = coalesce(revoked_at, app_now()) WHERE ${OF_DOCUMENT} AND id = $4
     RETURNING old.revoked_at IS NULL AS "wasOpen"`,
    [uow.practiceId, kind, documentId, linkId],
  );
  if (!row) throw notFound();
  if (row.wasOpen)
    await audit(uow, { action: `${kind}.link_revoked`, entity: kind, entityId: documentId, after: { linkId } });
}
