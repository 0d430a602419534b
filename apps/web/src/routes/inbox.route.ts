import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { OUTSIDE_PAGES } from './page-scripts.js';
import { rootRoute } from './root.route.js';

export const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbox',
  validateSearch: ({ mail }: Record<string, unknown>): { mail?: string } => ({
    mail: typeof mail === 'string' ? mail : undefined,
  }),
  component: lazyRouteComponent(OUTSIDE_PAGES['/inbox'], 'InboxPage'),
});

/** The same address as the API's, without its prefix. */
export const devMailsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dev/mails',
  beforeLoad: () => {
    throw redirect({ to: '/inbox' });
  },
});
