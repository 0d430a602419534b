import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const changePasswordRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/account/password',
  component: lazyRouteComponent(PAGES['/account/password'], 'ChangePasswordPage'),
});
