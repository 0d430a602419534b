import type { components } from '@atlasos/api-client';
import type { ChipTone } from '@atlasos/ui';
import { toast } from '@atlasos/ui';
import { client, invalidate } from '../../../app/api.js';
import { attempt } from '../../../app/attempt.js';
import { DELIVERIES } from '../webhooks/endpoint.js';

export type Delivery = components['schemas']['WebhookDeliveryResponse'];
export type DeliveryTry = components['schemas']['DeliveryTryResponse'];

export const STATES: Record<Delivery['state'], { label: string; tone: ChipTone }> = {
  waiting: { label: 'Waiting', tone: 'blue' },
  delivered: { label: 'Delivered', tone: 'pine' },
  failed: { label: 'Failed', tone: 'brick' },
};

export const replay = ({ id }: Delivery) =>
  attempt(async () => {
    await client.POST('/api/v1/webhook-deliveries/{id}/replay', { params: { path: { id } } });
    await invalidate(DELIVERIES);
    toast('Sent once more');
  });
