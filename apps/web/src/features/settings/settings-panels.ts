import { lazyRouteComponent } from '@tanstack/react-router';
import type { SettingsTab } from './settings-search.js';

/** Each tab has a script of its own, which the route loads beside the page's. */
export const PANELS = {
  practice: lazyRouteComponent(() => import('./practice/practice-tab.js')),
  rates: lazyRouteComponent(() => import('./rates/rates-tab.js')),
  services: lazyRouteComponent(() => import('./services/services-tab.js')),
  rounding: lazyRouteComponent(() => import('./rounding/rounding-tab.js')),
  vat: lazyRouteComponent(() => import('./vat/vat-tab.js')),
  numbering: lazyRouteComponent(() => import('./numbering/numbering-tab.js')),
  templates: lazyRouteComponent(() => import('./templates/templates-tab.js')),
  reminders: lazyRouteComponent(() => import('./reminders/reminders-tab.js')),
  bank: lazyRouteComponent(() => import('./bank/bank-tab.js')),
  alerts: lazyRouteComponent(() => import('./alerts/alerts-tab.js')),
  lock: lazyRouteComponent(() => import('./lock/lock-tab.js')),
} satisfies Record<SettingsTab, unknown>;
