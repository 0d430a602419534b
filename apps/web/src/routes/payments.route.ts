import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { readPaymentSearch } from '../features/payments/payment-search.js';
import { paymentQuery, paymentsData } from '../features/payments/payment-queries.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const paymentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/payments',
  validateSearch: readPaymentSearch,
  loader: ({ location: { search } }) => askAhead(...paymentsData(readPaymentSearch(search))),
  component: lazyRouteComponent(PAGES['/payments'], 'PaymentsPage'),
});

export const paymentRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/payments/$id',
  loader: ({ params: { id } }) => askAhead(paymentQuery(id)),
  component: lazyRouteComponent(PAGES['/payments/$id'], 'PaymentPage'),
});
