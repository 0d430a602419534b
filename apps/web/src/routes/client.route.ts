import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { askAhead } from '../app/ask-ahead.js';
import { clientData } from '../features/clients/client-queries.js';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export const clientRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/clients/$clientId',
  validateSearch: ({ edit }: Record<string, unknown>): { edit?: boolean } => ({
    edit: edit === true ? true : undefined,
  }),
  loader: ({ params: { clientId } }) => askAhead(...clientData(clientId)),
  component: lazyRouteComponent(PAGES['/clients/$clientId'], 'ClientPage'),
});
