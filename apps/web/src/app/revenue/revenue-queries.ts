import { api } from '../api.js';

export const summaryQuery = () => api.queryOptions('get', '/api/v1/revenue/summary', {});
/** Who owes what by the end of a day; as things stand unless said. */
export const debtorsQuery = (asOf?: string) =>
  api.queryOptions('get', '/api/v1/revenue/debtors', { params: { query: { asOf } } });
