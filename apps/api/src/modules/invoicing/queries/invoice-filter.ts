import type { InvoiceStatus } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { statusCondition } from '../../ledger/index.js';

export interface InvoiceFilter {
  status?: InvoiceStatus;
  clientId?: string;
  /** Issue date; a draft counts on the day it would bear. */
  from?: string;
  to?: string;
  /** Something is left to pay. */
  open?: boolean;
  overdue?: boolean;
  q?: string;
}

/** The tables that a filter speaks of. `$1` is the practice, `$2` today. */
export const FILTERED_INVOICES = `
  invoices i JOIN clients c ON c.practice_id = i.practice_id AND c.id = i.client_id
  LEFT JOIN ledger_invoices l ON l.practice_id = i.practice_id AND l.invoice_id = i.id`;

export const OPEN = `(l.balance_minor > 0)`;
export const OVERDUE = `(l.balance_minor > 0 AND l.due_date < $2::date)`;

const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Conditions and the parameters that belong to them; further parameters go on from `params.length + 1`. */
export function invoiceFilter(uow: UnitOfWork, filter: InvoiceFilter): { where: string; params: unknown[] } {
  const params: unknown[] = [uow.practiceId, uow.today];
  const conditions = ['i.practice_id = $1', '$2::date IS NOT NULL'];
  const add = (value: unknown, condition: (param: string) => string) => {
    params.push(value);
    conditions.push(condition(`$${params.length}`));
  };
  if (filter.status !== undefined) conditions.push(statusCondition(filter.status, 'l'));
  if (filter.clientId !== undefined) add(filter.clientId, (p) => `i.client_id = ${p}::uuid`);
  if (filter.from !== undefined) add(filter.from, (p) => `coalesce(i.issue_date, $2::date) >= ${p}::date`);
  if (filter.to !== undefined) add(filter.to, (p) => `coalesce(i.issue_date, $2::date) <= ${p}::date`);
  if (filter.open !== undefined) conditions.push(filter.open ? OPEN : `coalesce(NOT ${OPEN}, true)`);
  if (filter.overdue !== undefined) conditions.push(filter.overdue ? OVERDUE : `coalesce(NOT ${OVERDUE}, true)`);
  if (filter.q)
    add(likePattern(filter.q), (p) => `(i.number ILIKE ${p} OR c.name ILIKE ${p} OR i.reference ILIKE ${p})`);
  return { where: conditions.join(' AND '), params };
}
