import { api } from '../../../app/api.js';
import { pages } from '../../../app/pages.js';
import type { InvoicesFilter, InvoicesSearch } from './invoices-search.js';

export const invoicesQuery = (filter: InvoicesFilter) => pages('/api/v1/invoices', filter);
export const invoiceTotalsQuery = (filter: InvoicesFilter) =>
  api.queryOptions('get', '/api/v1/invoices/totals', { params: { query: filter } });

export const invoicesData = ({ new: _isNew, ...filter }: InvoicesSearch) => [
  invoicesQuery(filter),
  invoiceTotalsQuery(filter),
  invoiceTotalsQuery({}),
];
