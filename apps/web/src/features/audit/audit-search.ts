export const TABS = [
  { id: 'log', label: 'Audit log' },
  { id: 'jobs', label: 'Failed jobs' },
  { id: 'queue', label: 'Queue' },
] as const;

export type AuditTab = (typeof TABS)[number]['id'];

export interface AuditSearch {
  tab?: AuditTab;
  entity?: string;
  entityId?: string;
  from?: string;
  to?: string;
}

const matching = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;
const DATE = /^\d{4}-\d\d-\d\d$/;

export const auditSearch = (search: Record<string, unknown>): AuditSearch => ({
  tab: TABS.find(({ id }) => id === search['tab'] && id !== 'log')?.id,
  entity: matching(search['entity'], /^[a-z][a-z_]{0,59}$/),
  entityId: matching(search['entityId'], /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  from: matching(search['from'], DATE),
  to: matching(search['to'], DATE),
});
