import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { deliveryById, type DeliveryRow } from '../queries/deliveries.query.js';
import { disabled } from './send-test.command.js';

/** The same message, with the same id, once more. One that waits anyway is left to wait. Throws `not_found`, `endpoint_disabled`. */
export async function replayDelivery(uow: UnitOfWork, outbox: Outbox, id: string): Promise<DeliveryRow> {
  const before = await deliveryById(uow, id, 'FOR UPDATE OF d');
  if (!before) throw notFound();
  if (!before.endpointEnabled) throw disabled();
  if (before.state === 'waiting') return before;
  await uow.execute(
    `UPDATE webhook_deliveries SET state = 'waiting', first_tried_at = NULL, settled_at = NULL, sending_until = NULL
     WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, id],
  );
  await outbox.add(uow, 'webhook.deliver', { deliveryId: id });
  await audit(uow, { action: 'webhook_delivery.replayed', entity: 'webhook_delivery', entityId: id });
  return (await deliveryById(uow, id))!;
}
