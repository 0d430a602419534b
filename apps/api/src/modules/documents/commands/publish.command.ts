import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { announce } from '../../webhooks/index.js';
import { DELIVERY_COLUMNS, type Delivery } from '../delivery.js';
import type { DocumentKind } from '../document-kind.js';
import { isTold } from '../told-kinds.js';

/** Shows a frozen document on the portal. Once more changes nothing. `created` tells whether it was not there before. */
export async function publish(
  uow: UnitOfWork,
  kind: DocumentKind,
  documentId: string,
): Promise<{ delivery: Delivery; created: boolean }> {
  const key = [uow.practiceId, kind, documentId];
  const opened = await uow.execute(
    `INSERT INTO document_publications (practice_id, document_kind, document_id) VALUES ($1, $2, $3)
     ON CONFLICT (practice_id, document_kind, document_id) WHERE unpublished_at IS NULL DO NOTHING`,
    key,
  );
  if (opened === 0) return { delivery: (await latestPublication(uow, key))!, created: false };
  const delivery = await uow.first<Delivery>(
    `INSERT INTO deliveries (practice_id, document_kind, document_id, channel, state, requested_by, settled_at)
     VALUES ($1, $2, $3, 'portal', 'sent', $4, app_now()) RETURNING ${DELIVERY_COLUMNS}`,
    [...key, uow.actor.id ?? null],
  );
  await audit(uow, { action: `${kind}.published`, entity: kind, entityId: documentId });
  if (isTold(kind))
    await announce(uow, `${kind}.sent`, documentId, { deliveryId: delivery!.id, channel: 'portal', to: [] });
  return { delivery: delivery!, created: true };
}

const latestPublication = (uow: UnitOfWork, key: string[]) =>
  uow.first<Delivery>(
    `SELECT ${DELIVERY_COLUMNS} FROM deliveries
     WHERE practice_id = $1 AND document_kind = $2 AND document_id = $3 AND channel = 'portal' ORDER BY id DESC LIMIT 1`,
    key,
  );

/** Takes a document off the portal; links that were mailed still open it. Answers whether it was there. */
export async function unpublish(uow: UnitOfWork, kind: DocumentKind, documentId: string): Promise<boolean> {
  const closed = await uow.execute(
    `UPDATE document_publications SET unpublished_at = app_now()
     WHERE practice_id = $1 AND document_kind = $2 AND document_id = $3 AND unpublished_at IS NULL`,
    [uow.practiceId, kind, documentId],
  );
  if (closed > 0) await audit(uow, { action: `${kind}.unpublished`, entity: kind, entityId: documentId });
  return closed > 0;
}
