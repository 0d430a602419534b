import type { Delivery } from '../delivery.js';
import type { DeliveryResponse } from './delivery.dto.js';

export const presentDelivery = (delivery: Delivery): DeliveryResponse => ({
  id: delivery.id,
  channel: delivery.channel,
  to: delivery.to,
  state: delivery.state,
  subject: delivery.subject,
  message: delivery.message,
  error: delivery.error,
  attempts: delivery.attempts,
  createdAt: delivery.createdAt.toISOString(),
  settledAt: delivery.settledAt?.toISOString() ?? null,
});
