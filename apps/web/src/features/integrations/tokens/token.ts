import type { components } from '@atlasos/api-client';
import { toast } from '@atlasos/ui';
import { client, invalidate } from '../../../app/api.js';
import { attempt } from '../../../app/attempt.js';

export type Token = components['schemas']['ApiTokenResponse'];
export type Scope = Token['scopes'][number];
export type Level = 'none' | 'read' | 'write';

export const TOKENS = '/api/v1/api-tokens';

/** Areas in the words and the order of the sidebar. */
export const AREAS = [
  { area: 'time', label: 'Time', detail: 'entries and the timer' },
  { area: 'disbursements', label: 'Disbursements' },
  { area: 'tasks', label: 'Tasks' },
  { area: 'clients', label: 'Clients' },
  { area: 'invoices', label: 'Invoices', detail: 'and credit notes' },
  { area: 'quotes', label: 'Quotes' },
  { area: 'engagements', label: 'Engagements' },
  { area: 'payments', label: 'Payments' },
  { area: 'revenue', label: 'Revenue', detail: 'figures and statements' },
  { area: 'wip', label: 'WIP' },
  { area: 'rates', label: 'Rates' },
  { area: 'settings', label: 'Settings', detail: 'practice, services, templates' },
  { area: 'notifications', label: 'Notifications' },
  { area: 'data', label: 'Import and export' },
  { area: 'webhooks', label: 'Webhooks' },
  { area: 'audit', label: 'Audit', detail: 'and failed jobs' },
] as const;

export type Area = (typeof AREAS)[number]['area'];
export type Levels = Partial<Record<Area, Level>>;

export const scopesOf = (levels: Levels): Scope[] =>
  AREAS.flatMap(({ area }) => {
    const level = levels[area] ?? 'none';
    return level === 'none' ? [] : [`${area}:${level}` as const];
  });

/** "Time read and write, Clients read" */
export function scopeWords(scopes: readonly string[]): string {
  const words = AREAS.flatMap(({ area, label }) => {
    if (scopes.includes(`${area}:write`)) return [`${label} read and write`];
    return scopes.includes(`${area}:read`) ? [`${label} read`] : [];
  });
  return words.join(', ');
}

export const revokeToken = ({ id, name }: Token) =>
  attempt(async () => {
    await client.DELETE('/api/v1/api-tokens/{id}', { params: { path: { id } } });
    await invalidate(TOKENS);
    toast(`Revoked: ${name}`);
  });
