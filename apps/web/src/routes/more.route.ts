import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

/** What has no tab of its own on a phone. */
export const moreRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/more',
  component: lazyRouteComponent(PAGES['/more'], 'MorePage'),
});
