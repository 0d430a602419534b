import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DocumentKind } from '../document-kind.js';

/** Facts about a document that are not its state. */
export interface DocumentFacts {
  /** Since when it is on the portal; null while it is not. */
  publishedAt: Date | null;
  /** When it was last accepted by a mail server. */
  sentAt: Date | null;
  /** When the client first opened it. */
  viewedAt: Date | null;
}

export const NO_FACTS: DocumentFacts = { publishedAt: null, sentAt: null, viewedAt: null };

/** By document id, in one trip. Every id asked for has an entry. */
export async function documentFacts(
  uow: UnitOfWork,
  kind: DocumentKind,
  documentIds: string[],
): Promise<Map<string, DocumentFacts>> {
  if (documentIds.length === 0) return new Map();
  const rows = await uow.query<DocumentFacts & { id: string }>(
    `SELECT d.id,
       (SELECT published_at FROM document_publications
        WHERE practice_id = $1 AND document_kind = $2 AND document_id = d.id AND unpublished_at IS NULL) AS "publishedAt",
       (SELECT max(settled_at) FROM deliveries
        WHERE practice_id = $1 AND document_kind = $2 AND document_id = d.id AND channel = 'email' AND state = 'sent') AS "sentAt",
       (SELECT min(viewed_at) FROM document_views WHERE practice_id = $1 AND document_kind = $2 AND document_id = d.id) AS "viewedAt"
     FROM unnest($3::uuid[]) AS d (id)`,
    [uow.practiceId, kind, documentIds],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
