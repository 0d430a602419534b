import { v7 as uuidv7 } from 'uuid';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { TEST_EVENT } from '../events.js';
import { deliveryById, type DeliveryRow } from '../queries/deliveries.query.js';
import { endpointById } from '../queries/endpoints.query.js';

/** Throws `not_found`, `endpoint_disabled`. */
export async function sendTest(uow: UnitOfWork, outbox: Outbox, endpointId: string): Promise<DeliveryRow> {
  const endpoint = await endpointById(uow, endpointId);
  if (!endpoint) throw notFound();
  if (!endpoint.enabled) throw disabled();
  const made = await uow.first<{ id: string }>(
    `WITH counted AS (
       INSERT INTO webhook_sequences (practice_id, object_id, last) VALUES ($1, $2, 1)
       ON CONFLICT (practice_id, object_id) DO UPDATE SET last = webhook_sequences.last + 1 RETURNING last)
     INSERT INTO webhook_deliveries (practice_id, endpoint_id, event_id, event, object_id, sequence, data)
     SELECT $1, $2, $3, $4, $2, last, $5 FROM counted RETURNING id`,
    [uow.practiceId, endpointId, uuidv7(), TEST_EVENT, JSON.stringify({ message: 'It works.' })],
  );
  await outbox.add(uow, 'webhook.deliver', { deliveryId: made!.id });
  return (await deliveryById(uow, made!.id))!;
}

export const disabled = () =>
  new AppError('endpoint_disabled', 'The endpoint is switched off. Switch it on first, then try again.');
