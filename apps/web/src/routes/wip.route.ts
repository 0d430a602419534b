import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { practiceToday } from '../app/session.js';
import { wipData } from '../features/wip/wip-data.js';
import { wipSearch } from '../features/wip/wip-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const wipRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/wip',
  validateSearch: wipSearch,
  loader: ({ location: { search } }) => askAhead(...wipData(wipSearch(search), practiceToday())),
  component: lazyRouteComponent(PAGES['/wip'], 'WipPage'),
});
