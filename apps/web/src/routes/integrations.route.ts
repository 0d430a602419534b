import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { integrationsSearch } from '../features/integrations/integrations-search.js';
import { frameRoute } from './frame.route.js';

/** What other programs may do, and what they are told; the tab is part of the address. */
export const integrationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/integrations',
  validateSearch: integrationsSearch,
  component: lazyRouteComponent(() => import('../features/integrations/integrations-page.js'), 'IntegrationsPage'),
});
