import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { OUTSIDE_PAGES } from './page-scripts.js';
import { rootRoute } from './root.route.js';

export const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up',
  component: lazyRouteComponent(OUTSIDE_PAGES['/sign-up'], 'SignUpPage'),
});
