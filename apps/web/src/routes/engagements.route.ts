import { ENGAGEMENT_STATUSES, type EngagementStatus } from '@atlasos/domain';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from './frame.route.js';

export interface EngagementsSearch {
  status?: EngagementStatus;
  clientId?: string;
  q?: string;
  /** The drawer for a new one is open. */
  new?: boolean;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export const engagementsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/engagements',
  validateSearch: (given: Record<string, unknown>): EngagementsSearch => ({
    status: ENGAGEMENT_STATUSES.find((status) => status === given['status']),
    clientId: text(given['clientId']),
    q: text(given['q']),
    new: given['new'] === true || undefined,
  }),
  component: lazyRouteComponent(() => import('../features/engagements/engagements-page.js'), 'EngagementsPage'),
});

export const engagementRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/engagements/$id',
  component: lazyRouteComponent(() => import('../features/engagements/engagement-page.js'), 'EngagementPage'),
});
