import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DELIVERY_COLUMNS, type Delivery } from '../delivery.js';
import type { DocumentKind } from '../document-kind.js';

const NEWEST_MAX = 200;

/** How a document left, newest first. */
export async function deliveriesOf(uow: UnitOfWork, kind: DocumentKind, documentId: string): Promise<Delivery[]> {
  return uow.query<Delivery>(
    `SELECT ${DELIVERY_COLUMNS} FROM deliveries
     WHERE practice_id = $1 AND document_kind = $2 AND document_id = $3 ORDER BY id DESC LIMIT ${NEWEST_MAX}`,
    [uow.practiceId, kind, documentId],
  );
}
