import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readTimeSearch } from '../features/time/time-search.js';
import { frameRoute } from './frame.route.js';

export const timeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/time',
  validateSearch: readTimeSearch,
  component: lazyRouteComponent(() => import('../features/time/time-page.js'), 'TimePage'),
});
