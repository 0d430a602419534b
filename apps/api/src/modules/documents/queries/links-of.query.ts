import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DocumentRef } from '../document-kind.js';

export const LINK_STATES = ['open', 'expired', 'closed'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** A link that was mailed. What is in it nobody knows any more but its receivers. */
export interface MailedLink {
  [column: string]: unknown;
  id: string;
  to: string[];
  state: LinkState;
  createdAt: Date;
  expiresAt: Date;
  closedAt: Date | null;
  /** When somebody last opened the document by it. */
  openedAt: Date | null;
}

const NEWEST_MAX = 200;

/** The links of a document that were mailed, newest first. */
export const linksOf = (uow: UnitOfWork, { kind, documentId }: DocumentRef): Promise<MailedLink[]> =>
  uow.query<MailedLink>(
    `SELECT l.id, d.recipients AS "to", l.created_at AS "createdAt", l.expires_at AS "expiresAt", l.revoked_at AS "closedAt",
       CASE WHEN l.revoked_at IS NOT NULL THEN 'closed' WHEN l.expires_at <= app_now() THEN 'expired' ELSE 'open' END AS state,
       (SELECT max(v.viewed_at) FROM document_views v
        WHERE v.practice_id = $1 AND v.document_kind = $2 AND v.document_id = $3 AND v.link_id = l.id) AS "openedAt"
     FROM document_links l JOIN deliveries d ON d.practice_id = l.practice_id AND d.id = l.delivery_id
     WHERE l.practice_id = $1 AND l.document_kind = $2 AND l.document_id = $3 ORDER BY l.id DESC LIMIT ${NEWEST_MAX}`,
    [uow.practiceId, kind, documentId],
  );
