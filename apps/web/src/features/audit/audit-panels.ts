import { lazyRouteComponent } from '@tanstack/react-router';
import type { AuditTab } from './audit-search.js';

/** Each tab has a script of its own, which the route loads beside the page's. */
export const PANELS = {
  log: lazyRouteComponent(() => import('./log/log-tab.js')),
  jobs: lazyRouteComponent(() => import('./jobs/jobs-tab.js')),
  queue: lazyRouteComponent(() => import('./queue/queue-tab.js')),
} satisfies Record<AuditTab, unknown>;
