import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { innerPath } from '../app/inner-path.js';
import { rootRoute } from './root.route.js';

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ({ next }: Record<string, unknown>): { next?: string } => ({ next: innerPath(next) }),
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.js'), 'SignInPage'),
});
