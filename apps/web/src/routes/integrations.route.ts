import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PANELS } from '../features/integrations/integrations-panels.js';
import { integrationsSearch } from '../features/integrations/integrations-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

/** What other programs may do, and what they are told; the tab is part of the address. */
export const integrationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/integrations',
  validateSearch: integrationsSearch,
  loader: ({ location: { search } }) => PANELS[integrationsSearch(search).tab ?? 'tokens'].preload?.(),
  component: lazyRouteComponent(PAGES['/integrations'], 'IntegrationsPage'),
});
