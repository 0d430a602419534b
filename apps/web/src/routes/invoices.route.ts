import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { invoicesData } from '../features/invoices/list/invoices-data.js';
import { readInvoicesSearch } from '../features/invoices/list/invoices-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const invoicesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/invoices',
  validateSearch: readInvoicesSearch,
  loader: ({ location: { search } }) => askAhead(...invoicesData(readInvoicesSearch(search))),
  component: lazyRouteComponent(PAGES['/invoices'], 'InvoicesPage'),
});
