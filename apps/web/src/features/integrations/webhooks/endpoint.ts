import type { components } from '@atlasos/api-client';
import { toast } from '@atlasos/ui';
import { client, invalidate } from '../../../app/api.js';
import { attempt } from '../../../app/attempt.js';

export type Endpoint = components['schemas']['EndpointResponse'];
export type EventChoice = Endpoint['events'][number];

export const ENDPOINTS = '/api/v1/webhook-endpoints';
export const DELIVERIES = '/api/v1/webhook-deliveries';

const of = (id: string) => ({ params: { path: { id } } });

export const WHY_OFF = {
  by_you: 'Off',
  failing: 'Off: nothing arrived for three days',
  gone: 'Off: it answered that it is gone',
} as const;

export const refreshEndpoints = () => invalidate(ENDPOINTS, DELIVERIES);

export const switchEndpoint = (endpoint: Endpoint, enabled: boolean) =>
  attempt(async () => {
    await client.PATCH('/api/v1/webhook-endpoints/{id}', {
      ...of(endpoint.id),
      body: { enabled, version: endpoint.version },
    });
    await refreshEndpoints();
    toast(enabled ? 'Switched on' : 'Switched off');
  });

export const testEndpoint = ({ id }: Endpoint) =>
  attempt(async () => {
    await client.POST('/api/v1/webhook-endpoints/{id}/test', of(id));
    await invalidate(DELIVERIES);
    toast('A test event is on its way. See Deliveries.');
  });

export const deleteEndpoint = ({ id }: Endpoint) =>
  attempt(async () => {
    await client.DELETE('/api/v1/webhook-endpoints/{id}', of(id));
    await refreshEndpoints();
    toast('Endpoint deleted');
  });

/** The new secret; undefined when it was refused. */
export async function rotateSecret({ id }: Endpoint): Promise<string | undefined> {
  let secret: string | undefined;
  await attempt(async () => {
    secret = (await client.POST('/api/v1/webhook-endpoints/{id}/rotate-secret', of(id))).data?.secret;
    await refreshEndpoints();
  });
  return secret;
}
