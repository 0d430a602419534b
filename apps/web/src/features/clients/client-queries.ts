import { api } from '../../app/api.js';
import { accountQuery } from '../../app/money/money-moved.js';
import { pages } from '../../app/pages.js';
import { wipQuery } from '../../app/work/work-queries.js';
import { CLIENTS } from './client.js';
import type { ClientsSearch } from './clients-search.js';

export const clientQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/clients/{id}', { params: { path: { id } } });

const PAGE = 100;
/** Active ones unless the search says otherwise. */
export const clientsFilter = ({ q, kind, status = 'active' }: ClientsSearch) => ({
  ...{ q, kind },
  status: status === 'all' ? undefined : status,
});
export const clientListQuery = (search: ClientsSearch) => pages(CLIENTS, { ...clientsFilter(search), limit: PAGE });

const ENTRIES_SHOWN = 8;
const INVOICES_SHOWN = 5;
export const latestEntriesQuery = (clientId: string) =>
  api.queryOptions('get', '/api/v1/time-entries', { params: { query: { clientId, limit: ENTRIES_SHOWN } } });
export const latestInvoicesQuery = (clientId: string) =>
  api.queryOptions('get', '/api/v1/invoices', { params: { query: { clientId, limit: INVOICES_SHOWN } } });
export const portalSessionsQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/clients/{id}/portal-sessions', { params: { path: { id }, query: { limit: 50 } } });

export const clientData = (id: string) => [
  clientQuery(id),
  accountQuery(id),
  wipQuery(),
  latestEntriesQuery(id),
  latestInvoicesQuery(id),
  portalSessionsQuery(id),
];
