import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readPaymentSearch } from '../features/payments/payment-search.js';
import { frameRoute } from './frame.route.js';

export const paymentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/payments',
  validateSearch: readPaymentSearch,
  component: lazyRouteComponent(() => import('../features/payments/payments-page.js'), 'PaymentsPage'),
});

export const paymentRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/payments/$id',
  component: lazyRouteComponent(() => import('../features/payments/payment-page.js'), 'PaymentPage'),
});
