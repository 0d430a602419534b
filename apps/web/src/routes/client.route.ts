import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from './frame.route.js';

export const clientRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/clients/$clientId',
  validateSearch: ({ edit }: Record<string, unknown>): { edit?: boolean } => ({
    edit: edit === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/clients/client-page.js'), 'ClientPage'),
});
