import type { paths } from '@atlasos/api-client';
import { api } from '../api.js';

type TotalsFilter = NonNullable<paths['/api/v1/time-entries/totals']['get']['parameters']['query']>;

/** All that is unbilled now. */
export const wipQuery = () => api.queryOptions('get', '/api/v1/wip', {});
export const timeTotalsQuery = (query: TotalsFilter) =>
  api.queryOptions('get', '/api/v1/time-entries/totals', { params: { query } });
