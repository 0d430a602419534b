import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PANELS } from '../features/audit/audit-panels.js';
import { auditSearch } from '../features/audit/audit-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

/** Who did what, and what the background could not do; the tab is part of the address. */
export const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/audit',
  validateSearch: auditSearch,
  loader: ({ location: { search } }) => PANELS[auditSearch(search).tab ?? 'log'].preload?.(),
  component: lazyRouteComponent(PAGES['/audit'], 'AuditPage'),
});
