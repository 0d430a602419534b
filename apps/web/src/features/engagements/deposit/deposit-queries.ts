import type { components } from '@atlasos/api-client';
import { api, invalidate } from '../../../app/api.js';

export type Deposit = components['schemas']['EngagementDepositResponse'];
export type DepositRequest = components['schemas']['DepositRequestResponse'];

export const depositQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/engagements/{id}/deposit', { params: { path: { id } } });

export const depositProposalQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/deposit-requests/{id}/send-preview', { params: { path: { id } } });

export const depositChanged = (): Promise<void> => invalidate('/api/v1/engagements', '/api/v1/deposit-requests');
