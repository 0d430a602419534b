import type { Actor } from '../../../platform/database/actor.js';
import type { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { recordView, type DocumentKind } from '../../documents/index.js';

/**
 * Notes that the client has opened a document that is on its portal. Telling others of it needs rights that a contact lacks: its own
 * transaction only finds out whether it may see the document. Throws `not_found`.
 */
export async function recordPortalView(
  database: Database,
  actor: Actor,
  kind: DocumentKind,
  documentId: string,
): Promise<void> {
  const { practiceId } = actor;
  const there = await database.transaction(
    actor,
    (uow) =>
      uow.first(
        `SELECT 1 AS there FROM document_prints WHERE practice_id = $1 AND document_kind = $2 AND document_id = $3`,
        [practiceId, kind, documentId],
      ),
    { readOnly: true },
  );
  if (!there) throw notFound();
  await database.transaction({ kind: 'system', practiceId }, (uow) =>
    recordView(uow, { kind, documentId, linkId: null }),
  );
}
