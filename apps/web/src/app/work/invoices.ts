import { api, invalidate } from '../api.js';

const byId = (id: string) => ({ params: { path: { id } } });

export const invoiceQuery = (id: string) => api.queryOptions('get', '/api/v1/invoices/{id}', byId(id));

const PENDING_MS = 1_000;

/** Looks again while a mail is on its way. */
export const deliveriesQuery = (id: string) => ({
  ...api.queryOptions('get', '/api/v1/invoices/{id}/deliveries', byId(id)),
  refetchInterval: ({ state }: { state: { data?: { items: Array<{ state: string }> } | undefined } }) =>
    state.data?.items.some(({ state: at }) => at === 'queued' || at === 'sending') ? PENDING_MS : (false as const),
});

/** Every list and figure that invoices stand in. */
export const refreshInvoices = (): Promise<void> =>
  invalidate(
    '/api/v1/invoices',
    '/api/v1/credit-notes',
    '/api/v1/wip',
    '/api/v1/time-entries',
    '/api/v1/disbursements',
    '/api/v1/practice/first-run',
  );
