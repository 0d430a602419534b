import type { components } from '@atlasos/api-client';
import { client } from '../../app/api.js';

/** A piece of unbilled work. */
export type Work = components['schemas']['WipWorkResponse'];

export const isFree = ({ status }: Work): boolean => status !== 'drafted';

/** Keeps it in WIP, out of invoices until a day. */
export const deferWork = ({ kind, id }: Work, body: { until: string; reason: string }) =>
  kind === 'time'
    ? client.POST('/api/v1/time-entries/{id}/defer', { params: { path: { id } }, body })
    : client.POST('/api/v1/disbursements/{id}/defer', { params: { path: { id } }, body });

export const undeferWork = ({ kind, id }: Work) =>
  kind === 'time'
    ? client.POST('/api/v1/time-entries/{id}/undefer', { params: { path: { id } } })
    : client.POST('/api/v1/disbursements/{id}/undefer', { params: { path: { id } } });

/** Takes a part of its value out of WIP, or all that is left. */
export const writeOffWork = ({ kind, id }: Work, body: { reason: string; valueMinor?: number }) =>
  kind === 'time'
    ? client.POST('/api/v1/time-entries/{id}/write-off', { params: { path: { id } }, body })
    : client.POST('/api/v1/disbursements/{id}/write-off', { params: { path: { id } }, body });
