import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { innerPath } from '../app/inner-path.js';
import { OUTSIDE_PAGES } from './page-scripts.js';
import { rootRoute } from './root.route.js';

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ({ next }: Record<string, unknown>): { next?: string } => ({ next: innerPath(next) }),
  component: lazyRouteComponent(OUTSIDE_PAGES['/sign-in'], 'SignInPage'),
});
