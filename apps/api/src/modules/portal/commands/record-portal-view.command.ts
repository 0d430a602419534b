import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { recordView, type DocumentKind } from '../../documents/index.js';

/** Notes that the client has opened a document that is on its portal. */
export async function recordPortalView(uow: UnitOfWork, kind: DocumentKind, documentId: string): Promise<void> {
  const there = await uow.first(
    `SELECT 1 AS there FROM document_prints WHERE practice_id = $1 AND document_kind = $2 AND document_id = $3`,
    [uow.practiceId, kind, documentId],
  );
  if (!there) throw notFound();
  await recordView(uow, { kind, documentId, linkId: null });
}
