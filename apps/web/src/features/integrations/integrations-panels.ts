import { lazyRouteComponent } from '@tanstack/react-router';
import type { IntegrationsTab } from './integrations-search.js';

/** Each tab has a script of its own, which the route loads beside the page's. */
export const PANELS = {
  tokens: lazyRouteComponent(() => import('./tokens/tokens-tab.js')),
  webhooks: lazyRouteComponent(() => import('./webhooks/webhooks-tab.js')),
  deliveries: lazyRouteComponent(() => import('./deliveries/deliveries-tab.js')),
} satisfies Record<IntegrationsTab, unknown>;
