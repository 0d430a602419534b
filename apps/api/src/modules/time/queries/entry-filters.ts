import type { TimeEntryStatus } from '@atlasos/domain';

export interface EntryFilters {
  clientId?: string;
  serviceTypeId?: string;
  taskId?: string;
  engagementId?: string;
  from?: string;
  to?: string;
  status?: TimeEntryStatus;
  billable?: boolean;
  q?: string;
}

/** The local date of the practice `$1`. */
const TODAY = `(SELECT (app_now() AT TIME ZONE timezone)::date FROM practices WHERE practice_id = $1)`;

/** `unbilled` and `deferred` are both open work; the day decides. */
const BY_STATUS: Record<TimeEntryStatus, string> = {
  incomplete: `e.state = 'incomplete'`,
  unbilled: `e.state = 'open' AND (e.deferred_until IS NULL OR e.deferred_until <= ${TODAY})`,
  deferred: `e.state = 'open' AND e.deferred_until > ${TODAY}`,
  drafted: `e.state = 'drafted'`,
  billed: `e.state = 'billed'`,
  written_off: `e.state = 'written_off'`,
  covered: `e.state = 'covered'`,
  non_billable: `e.state = 'non_billable'`,
};

const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** The conditions of a filtered list over `selectEntries()`, with their parameters. `$1` is the practice. */
export function whereEntries(practiceId: string, filters: EntryFilters): { where: string; params: unknown[] } {
  const params: unknown[] = [practiceId];
  const conditions = ['e.practice_id = $1', 'e.deleted_at IS NULL'];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const given = <T>(value: T | undefined, condition: (p: string) => string) => {
    if (value !== undefined) conditions.push(condition(param(value)));
  };
  given(filters.clientId, (p) => `e.client_id = ${p}`);
  given(filters.serviceTypeId, (p) => `e.service_type_id = ${p}`);
  given(filters.taskId, (p) => `e.task_id = ${p}`);
  given(filters.engagementId, (p) => `e.engagement_id = ${p}`);
  given(filters.from, (p) => `e.entry_date >= ${p}`);
  given(filters.to, (p) => `e.entry_date <= ${p}`);
  given(filters.billable, (p) => `e.billable = ${p}`);
  if (filters.q) {
    const p = param(likePattern(filters.q));
    conditions.push(`(e.description ILIKE ${p} OR c.name ILIKE ${p} OR s.name ILIKE ${p} OR t.title ILIKE ${p})`);
  }
  if (filters.status) conditions.push(BY_STATUS[filters.status]);
  return { where: conditions.join(' AND '), params };
}
