import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DocumentKind } from '../document-kind.js';

/** Records that the practitioner took the PDF (DOMAIN rule 27). Needs a transaction that may write: not that of a GET. */
export async function recordDownload(uow: UnitOfWork, kind: DocumentKind, documentId: string): Promise<void> {
  await uow.execute(
    `INSERT INTO deliveries (practice_id, document_kind, document_id, channel, state, requested_by, settled_at)
     VALUES ($1, $2, $3, 'download', 'sent', $4, app_now())`,
    [uow.practiceId, kind, documentId, uow.actor.id ?? null],
  );
}
