import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { importSearch } from '../features/import/import-search.js';
import { frameRoute } from './frame.route.js';

/** Data on its way in. */
export const importsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/import',
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('../features/import/imports-page.js'), 'ImportsPage'),
});

export const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/import/$importId',
  component: lazyRouteComponent(() => import('../features/import/import-page.js'), 'ImportPage'),
});
