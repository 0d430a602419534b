import { isDate } from '@atlasos/domain';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from './frame.route.js';

export interface RevenueSearch {
  /** Debtors by the end of this day; as things stand unless said. */
  asOf?: string;
  /** First day of the month whose payments are listed. */
  month?: string;
  method?: 'eft' | 'cash' | 'card' | 'other';
  q?: string;
}

const METHODS = ['eft', 'cash', 'card', 'other'] as const;

export const revenueRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/revenue',
  validateSearch: ({ asOf, month, method, q }: Record<string, unknown>): RevenueSearch => ({
    asOf: isDate(asOf) ? asOf : undefined,
    month: isDate(month) ? month : undefined,
    method: METHODS.find((known) => known === method),
    q: typeof q === 'string' && q !== '' ? q : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/revenue/revenue-page.js'), 'RevenuePage'),
});
