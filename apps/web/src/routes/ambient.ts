import { lazy, type ComponentType } from 'react';

/**
 * What features do on every page without drawing anything: keys, verbs, searches; loaded after the page. One line each:
 * `lazy(() => import('../features/time/time-ambient.js'))`, a module with a default export.
 */
export const AMBIENT: readonly ComponentType[] = [
  lazy(() => import('../features/timer/timer-ambient.js')),
  lazy(() => import('../features/time/time-ambient.js')),
  lazy(() => import('../features/tasks/tasks-ambient.js')),
  lazy(() => import('../features/disbursements/disbursements-ambient.js')),
  lazy(() => import('../features/payments/payments-ambient.js')),
  lazy(() => import('../features/clients/clients-ambient.js')),
  lazy(() => import('../features/friday-run/friday-run-ambient.js')),
  lazy(() => import('../features/quotes/quotes-ambient.js')),
  lazy(() => import('../features/engagements/engagements-ambient.js')),
  lazy(() => import('../features/settings/settings-ambient.js')),
  lazy(() => import('../features/notifications/notifications-ambient.js')),
];
