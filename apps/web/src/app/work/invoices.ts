import { api, invalidate } from '../api.js';
import { whilePending } from '../documents/deliveries.js';

const byId = (id: string) => ({ params: { path: { id } } });

export const invoiceQuery = (id: string) => api.queryOptions('get', '/api/v1/invoices/{id}', byId(id));

export const deliveriesQuery = (id: string) => ({
  ...api.queryOptions('get', '/api/v1/invoices/{id}/deliveries', byId(id)),
  refetchInterval: whilePending,
});

/** Every list and figure that invoices stand in. */
export const refreshInvoices = (): Promise<void> =>
  invalidate(
    '/api/v1/invoices',
    '/api/v1/credit-notes',
    '/api/v1/wip',
    '/api/v1/time-entries',
    '/api/v1/disbursements',
    '/api/v1/revenue',
    '/api/v1/engagements',
    '/api/v1/practice/first-run',
  );
