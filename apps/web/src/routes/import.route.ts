import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { importSearch } from '../features/import/import-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

/** Data on its way in. */
export const importsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/import',
  validateSearch: importSearch,
  component: lazyRouteComponent(PAGES['/import'], 'ImportsPage'),
});

export const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/import/$importId',
  component: lazyRouteComponent(PAGES['/import/$importId'], 'ImportPage'),
});
