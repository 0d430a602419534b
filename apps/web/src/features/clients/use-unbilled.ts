import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { wipQuery } from '../../app/work/work-queries.js';

/** Unbilled value by client; undefined until it is known. The list does not wait for it. */
export function useUnbilled(): ReadonlyMap<string, number> | undefined {
  const { data } = useQuery(wipQuery());
  return useMemo(() => data && new Map(data.clients.map(({ clientId, valueMinor }) => [clientId, valueMinor])), [data]);
}
