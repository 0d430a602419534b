import { createApiClient, createApiQueries } from '@atlasos/api-client';

/** Calls: `const { data } = await client.POST('/api/v1/clients', { body })`. Failures reject with an `ApiProblem`. */
export const client = createApiClient();

/** Reads and writes for TanStack Query: `api.queryOptions('get', '/api/v1/clients', …)`, `api.useQuery`, `api.useMutation`. */
export const api = createApiQueries(client);
