import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { practiceToday } from '../app/session.js';
import { dashboardData } from '../features/dashboard/dashboard-data.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const dashboardRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  loader: () => askAhead(...dashboardData(practiceToday())),
  component: lazyRouteComponent(PAGES['/'], 'DashboardPage'),
});
