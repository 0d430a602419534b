import { isDate } from '@atlasos/domain';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from './frame.route.js';
import { PAGES } from './page-scripts.js';

export interface StatementSearch {
  form?: 'open_item' | 'balance_forward';
  from?: string;
  to?: string;
  /** The drawer for sending it is open. */
  send?: boolean;
}

export const statementRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/clients/$clientId/statement',
  validateSearch: ({ form, from, to, send }: Record<string, unknown>): StatementSearch => ({
    form: form === 'balance_forward' ? form : undefined,
    from: isDate(from) ? from : undefined,
    to: isDate(to) ? to : undefined,
    send: send === true || undefined,
  }),
  component: lazyRouteComponent(PAGES['/clients/$clientId/statement'], 'StatementPage'),
});
