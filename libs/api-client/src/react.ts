import type { ApiClient } from './create-api-client.js';
import type { paths } from './schema.generated.js';
import createQueryClient, { type OpenapiQueryClient } from 'openapi-react-query';

export type ApiQueries = OpenapiQueryClient<paths>;

/** `queryOptions`, `useQuery` and `useMutation` by method and path; one source of keys, fetchers and types. */
export const createApiQueries = (client: ApiClient): ApiQueries => createQueryClient(client);
