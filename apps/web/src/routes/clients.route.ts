import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clientsSearch } from '../features/clients/clients-search.js';
import { frameRoute } from './frame.route.js';

export const clientsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/clients',
  validateSearch: clientsSearch,
  component: lazyRouteComponent(() => import('../features/clients/clients-page.js'), 'ClientsPage'),
});
