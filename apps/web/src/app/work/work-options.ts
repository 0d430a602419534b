import type { components } from '@atlasos/api-client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../api.js';
import { allItems } from './all-items.js';

export type ClientRecord = components['schemas']['ClientResponse'];
export type ServiceType = components['schemas']['ServiceTypeResponse'];
export type RecentWork = components['schemas']['RecentWorkResponse'];

const RECENT_MAX = 12;

export const clientsQuery = () => allItems('/api/v1/clients');
export const servicesQuery = () => allItems('/api/v1/service-types');
export const recentWorkQuery = () =>
  api.queryOptions('get', '/api/v1/time-entries/recent', { params: { query: { limit: RECENT_MAX } } });

export const useClients = (): ClientRecord[] => useQuery(clientsQuery()).data ?? NONE;
export const useServices = (): ServiceType[] => useQuery(servicesQuery()).data ?? NONE;
export const useRecentWork = (): RecentWork[] => useQuery(recentWorkQuery()).data?.items ?? NONE;

const NONE: never[] = [];

/** Clients that new work can be logged for; the chosen one stays in the list even when it was archived since. */
export function useClientOptions(chosenId?: string | null) {
  const clients = useClients();
  return useMemo(
    () =>
      clients
        .filter(({ id, status }) => status !== 'archived' || id === chosenId)
        .map(({ id, name, reference }) => ({ id, label: name, detail: reference })),
    [clients, chosenId],
  );
}

export function useServiceOptions(chosenId?: string | null) {
  const services = useServices();
  return useMemo(
    () =>
      services.filter(({ id, archived }) => !archived || id === chosenId).map(({ id, name }) => ({ id, label: name })),
    [services, chosenId],
  );
}
