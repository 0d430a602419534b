import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsSearch } from '../features/settings/settings-search.js';
import { frameRoute } from './frame.route.js';

/** Billing settings; the tab is part of the address. */
export const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('../features/settings/settings-page.js'), 'SettingsPage'),
});
