import { api, invalidate } from '../api.js';

/** Every list and figure that money stands in. */
export const moneyMoved = (): Promise<void> =>
  invalidate(
    '/api/v1/payments',
    '/api/v1/invoices',
    '/api/v1/clients',
    '/api/v1/engagements',
    '/api/v1/revenue',
    '/api/v1/practice/first-run',
  );

/** What a client owes, its credit, its open invoices. */
export const accountQuery = (clientId: string) =>
  api.queryOptions('get', '/api/v1/clients/{id}/account', { params: { path: { id: clientId } } });
