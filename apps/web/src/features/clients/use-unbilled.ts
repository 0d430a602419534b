import { useMemo } from 'react';
import { api } from '../../app/api.js';

/** Unbilled value by client; undefined until it is known. The list does not wait for it. */
export function useUnbilled(): ReadonlyMap<string, number> | undefined {
  const { data } = api.useQuery('get', '/api/v1/wip', { params: {} });
  return useMemo(() => data && new Map(data.clients.map(({ clientId, valueMinor }) => [clientId, valueMinor])), [data]);
}
