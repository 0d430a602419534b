import type { ComponentType } from 'react';

/**
 * What features do on every page without drawing anything: keys, verbs, searches; loaded after the page. One line each:
 * `lazy(() => import('../features/time/time-ambient.js'))`, a module with a default export.
 */
export const AMBIENT: readonly ComponentType[] = [];
