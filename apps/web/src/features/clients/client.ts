import type { components } from '@atlasos/api-client';

export type Client = components['schemas']['ClientResponse'];
export type Contact = components['schemas']['ContactDto'];
export type ClientStatus = Client['status'];
export type ClientKind = Client['kind'];

export const CLIENTS = '/api/v1/clients';

export const KIND_LABELS: Record<ClientKind, string> = { company: 'Company', individual: 'Individual' };
export const STATUS_LABELS: Record<ClientStatus, string> = {
  prospect: 'Prospect',
  active: 'Active',
  archived: 'Archived',
};
