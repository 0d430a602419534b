import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { announce } from '../../webhooks/index.js';
import type { DocumentRef } from '../document-kind.js';
import { isTold } from '../told-kinds.js';

const SAME_VISIT_MINUTES = 10;

/** Notes that the client has opened the document; reloading the page is the same visit. On the portal there is no link. */
export async function recordView(uow: UnitOfWork, link: DocumentRef & { linkId: string | null }): Promise<void> {
  const seen = await uow.execute(
    `INSERT INTO document_views (practice_id, document_kind, document_id, link_id)
     SELECT $1, $2, $3, $4 WHERE NOT EXISTS (
       SELECT 1 FROM document_views WHERE practice_id = $1 AND document_kind = $2 AND document_id = $3 AND link_id IS NOT DISTINCT FROM $4::uuid
         AND viewed_at > app_now() - make_interval(mins => $5))`,
    [uow.practiceId, link.kind, link.documentId, link.linkId, SAME_VISIT_MINUTES],
  );
  if (seen > 0 && isTold(link.kind)) await announce(uow, `${link.kind}.viewed`, link.documentId, {});
}
