import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { notificationsQuery } from '../features/notifications/notifications-query.js';
import { notificationsSearch } from '../features/notifications/notifications-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const notificationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/notifications',
  validateSearch: notificationsSearch,
  loader: ({ location: { search } }) => askAhead(notificationsQuery(notificationsSearch(search).state)),
  component: lazyRouteComponent(PAGES['/notifications'], 'NotificationsPage'),
});
