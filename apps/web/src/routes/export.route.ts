import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { exportSearch } from '../features/export/export-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

/** Data on its way out; the period of the journal is part of the address. */
export const exportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/export',
  validateSearch: exportSearch,
  component: lazyRouteComponent(PAGES['/export'], 'ExportPage'),
});
