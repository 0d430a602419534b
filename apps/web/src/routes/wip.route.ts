import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { wipSearch } from '../features/wip/wip-search.js';
import { frameRoute } from './frame.route.js';

export const wipRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/wip',
  validateSearch: wipSearch,
  component: lazyRouteComponent(() => import('../features/wip/wip-page.js'), 'WipPage'),
});
