import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PANELS } from '../features/settings/settings-panels.js';
import { settingsSearch } from '../features/settings/settings-search.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

/** Billing settings; the tab is part of the address. */
export const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings',
  validateSearch: settingsSearch,
  loader: ({ location: { search } }) => PANELS[settingsSearch(search).tab ?? 'practice'].preload?.(),
  component: lazyRouteComponent(PAGES['/settings'], 'SettingsPage'),
});
