import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { notificationsSearch } from '../features/notifications/notifications-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const notificationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/notifications',
  validateSearch: notificationsSearch,
  component: lazyRouteComponent(PAGES['/notifications'], 'NotificationsPage'),
});
