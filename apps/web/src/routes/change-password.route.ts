import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from './frame.route.js';

export const changePasswordRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/account/password',
  component: lazyRouteComponent(() => import('../features/account/change-password-page.js'), 'ChangePasswordPage'),
});
