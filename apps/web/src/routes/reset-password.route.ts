import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { OUTSIDE_PAGES } from './page-scripts.js';
import { rootRoute } from './root.route.js';

/** Mail links here: `/reset-password?token=…`. */
export const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password',
  validateSearch: ({ token }: Record<string, unknown>): { token?: string } => ({
    token: typeof token === 'string' ? token : undefined,
  }),
  component: lazyRouteComponent(OUTSIDE_PAGES['/reset-password'], 'ResetPasswordPage'),
});
