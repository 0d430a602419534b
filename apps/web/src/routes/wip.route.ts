import { isDate } from '@atlasos/domain';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from './frame.route.js';

export const wipRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/wip',
  validateSearch: ({ asOf }: Record<string, unknown>): { asOf?: string } => ({ asOf: isDate(asOf) ? asOf : undefined }),
  component: lazyRouteComponent(() => import('../features/wip/wip-page.js'), 'WipPage'),
});
