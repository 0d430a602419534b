import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { revenueData } from '../features/revenue/revenue-data.js';
import { readRevenueSearch } from '../features/revenue/revenue-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const revenueRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/revenue',
  validateSearch: readRevenueSearch,
  loader: ({ location: { search } }) => askAhead(...revenueData(readRevenueSearch(search))),
  component: lazyRouteComponent(PAGES['/revenue'], 'RevenuePage'),
});
