import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { wipQuery } from '../app/work/work-queries.js';
import { readRunSearch } from '../features/friday-run/run-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const fridayRunRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/friday-run',
  validateSearch: readRunSearch,
  loader: () => askAhead(wipQuery()),
  component: lazyRouteComponent(PAGES['/friday-run'], 'FridayRunPage'),
});
