import { api } from '../../app/api.js';
import { pages } from '../../app/pages.js';
import type { PaymentSearch } from './payment-search.js';

export const paymentQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/payments/{id}', { params: { path: { id } } });

export const paymentsQuery = (search: PaymentSearch) => pages('/api/v1/payments', { ...search, limit: 100 });
export const paymentTotalsQuery = (search: PaymentSearch) =>
  api.queryOptions('get', '/api/v1/payments/totals', { params: { query: search } });
export const paymentsData = (search: PaymentSearch) => [paymentsQuery(search), paymentTotalsQuery(search)];
