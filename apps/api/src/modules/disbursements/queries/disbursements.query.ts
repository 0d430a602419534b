import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { decodeDateId } from '../../../platform/http/date-id-cursor.js';
import { selectDisbursements, type DisbursementRow } from '../persistence/disbursement-row.js';

export const DISBURSEMENT_STATUSES = ['unbilled', 'deferred', 'drafted', 'billed', 'written_off'] as const;
export type DisbursementStatus = (typeof DISBURSEMENT_STATUSES)[number];

export interface DisbursementFilters {
  clientId?: string;
  kind?: 'agent' | 'recovered';
  from?: string;
  to?: string;
  status?: DisbursementStatus;
  q?: string;
}

const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function whereDisbursements(uow: UnitOfWork, filters: DisbursementFilters): { where: string; params: unknown[] } {
  const params: unknown[] = [uow.practiceId];
  const conditions = ['d.practice_id = $1', 'd.deleted_at IS NULL'];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const given = <T>(value: T | undefined, condition: (p: string) => string) => {
    if (value !== undefined) conditions.push(condition(param(value)));
  };
  given(filters.clientId, (p) => `d.client_id = ${p}`);
  given(filters.kind, (p) => `d.kind = ${p}`);
  given(filters.from, (p) => `d.spent_on >= ${p}`);
  given(filters.to, (p) => `d.spent_on <= ${p}`);
  if (filters.q) {
    const p = param(likePattern(filters.q));
    conditions.push(`(d.description ILIKE ${p} OR c.name ILIKE ${p})`);
  }
  if (filters.status === 'deferred')
    conditions.push(`d.state = 'open' AND d.deferred_until > ${param(uow.today)}::date`);
  else if (filters.status === 'unbilled')
    conditions.push(`d.state = 'open' AND (d.deferred_until IS NULL OR d.deferred_until <= ${param(uow.today)}::date)`);
  else given(filters.status, (p) => `d.state = ${p}`);
  return { where: conditions.join(' AND '), params };
}

/** Newest first, one row more than the page so that the caller sees whether there is a next one. */
export function listDisbursements(
  uow: UnitOfWork,
  query: DisbursementFilters & { limit: number; cursor?: string },
): Promise<DisbursementRow[]> {
  const { where, params } = whereDisbursements(uow, query);
  const after = decodeDateId(query.cursor);
  const position = after
    ? `AND (d.spent_on, d.id) < ($${params.push(after.date)}::date, $${params.push(after.id)}::uuid)`
    : '';
  return uow.query<DisbursementRow>(
    `${selectDisbursements()} WHERE ${where} ${position} ORDER BY d.spent_on DESC, d.id DESC LIMIT $${params.push(query.limit + 1)}`,
    params,
  );
}

/** Throws `not_found`. */
export async function readDisbursement(uow: UnitOfWork, id: string): Promise<DisbursementRow> {
  const row = await uow.first<DisbursementRow>(
    `${selectDisbursements()} WHERE d.practice_id = $1 AND d.id = $2 AND d.deleted_at IS NULL`,
    [uow.practiceId, id],
  );
  if (!row) throw notFound();
  return row;
}
