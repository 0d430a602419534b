import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import type { DocumentData } from '../../../platform/pdf/index.js';
import type { DocumentKind } from '../document-kind.js';

/** All that a frozen document prints. Throws `not_found` for one that is not frozen. */
export async function printOf(uow: UnitOfWork, kind: DocumentKind, documentId: string): Promise<DocumentData> {
  const row = await uow.first<{ data: DocumentData }>(
    `SELECT data FROM document_prints WHERE practice_id = $1 AND document_kind = $2 AND document_id = $3`,
    [uow.practiceId, kind, documentId],
  );
  if (!row) throw notFound();
  return row.data;
}
