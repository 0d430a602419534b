import { createApiClient } from '@atlasos/api-client';
import { createApiQueries } from '@atlasos/api-client/react';
import { queryClient } from './query-client.js';

/** Calls: `const { data } = await client.POST('/api/v1/clients', { body })`. Failures reject with an `ApiProblem`. */
export const client = createApiClient();

/** Reads and writes for TanStack Query: `api.queryOptions('get', '/api/v1/clients', …)`, `api.useQuery`, `api.useMutation`. */
export const api = createApiQueries(client);

/** Loads again what is on screen, and the rest when next shown: every query whose path begins with one of these. */
export const invalidate = (...paths: string[]): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [, path] }) => typeof path === 'string' && paths.some((begin) => path.startsWith(begin)),
  });
