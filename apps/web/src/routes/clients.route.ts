import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { clientListQuery } from '../features/clients/client-queries.js';
import { clientsSearch } from '../features/clients/clients-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const clientsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/clients',
  validateSearch: clientsSearch,
  loader: ({ location: { search } }) => askAhead(clientListQuery(clientsSearch(search))),
  component: lazyRouteComponent(PAGES['/clients'], 'ClientsPage'),
});
