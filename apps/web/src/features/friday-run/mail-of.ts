import type { components } from '@atlasos/api-client';

export type Delivery = components['schemas']['DeliveryResponse'];

/** The newest mail of an invoice; none: it was never sent. */
export const mailOf = (deliveries: readonly Delivery[]): Delivery | undefined =>
  deliveries.find(({ channel }) => channel === 'email');
