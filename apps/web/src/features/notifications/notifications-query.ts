import type { components } from '@atlasos/api-client';
import { api, client, invalidate } from '../../app/api.js';
import { pages } from '../../app/pages.js';
import type { ShownState } from './notifications-search.js';

export type Notification = components['schemas']['NotificationResponse'];

/** The worker tells within moments of a change; a page left open asks again after this. */
export const ASK_AGAIN_MS = 30_000;
const PANEL_LIMIT = 12;

/** What the bell counts, and the newest of it. */
export const unreadQuery = () =>
  api.queryOptions('get', '/api/v1/notifications', { params: { query: { state: 'unread', limit: PANEL_LIMIT } } });

/** Newest first; all unless a state is named. */
export const notificationsQuery = (state: ShownState = 'all') =>
  pages('/api/v1/notifications', { limit: 50, ...(state === 'all' ? {} : { state }) });

const changed = () => invalidate('/api/v1/notifications');

export const readOne = (id: string) =>
  client.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } }).then(changed);

export const readAll = () => client.POST('/api/v1/notifications/read-all').then(changed);

export const snooze = (id: string, until: string) =>
  client.POST('/api/v1/notifications/{id}/snooze', { params: { path: { id } }, body: { until } }).then(changed);
