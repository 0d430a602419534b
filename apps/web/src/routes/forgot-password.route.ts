import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { OUTSIDE_PAGES } from './page-scripts.js';
import { rootRoute } from './root.route.js';

export const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(OUTSIDE_PAGES['/forgot-password'], 'ForgotPasswordPage'),
});
