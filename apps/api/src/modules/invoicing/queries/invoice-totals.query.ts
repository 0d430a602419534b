import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { FILTERED_INVOICES, invoiceFilter, OPEN, OVERDUE, type InvoiceFilter } from './invoice-filter.js';

export interface InvoiceListTotals {
  count: number;
  draftCount: number;
  draftMinor: number;
  finalisedCount: number;
  /** Of finalised ones, as all that follows. */
  netMinor: number;
  vatMinor: number;
  totalMinor: number;
  creditedMinor: number;
  paidMinor: number;
  writtenOffMinor: number;
  balanceMinor: number;
  openCount: number;
  overdueCount: number;
  overdueMinor: number;
}

const sum = (column: string, condition: string) => `coalesce(sum(${column}) FILTER (WHERE ${condition}), 0)::bigint`;
const count = (condition: string) => `(count(*) FILTER (WHERE ${condition}))::int`;
const FINALISED = 'i.finalised_at IS NOT NULL';

/** The sums of all that a filter finds, not of one page. */
export async function invoiceTotals(uow: UnitOfWork, filter: InvoiceFilter): Promise<InvoiceListTotals> {
  const { where, params } = invoiceFilter(uow, filter);
  const row = await uow.first<InvoiceListTotals & { [column: string]: unknown }>(
    `SELECT count(*)::int AS count, ${count('i.finalised_at IS NULL')} AS "draftCount", ${sum('i.total_minor', 'i.finalised_at IS NULL')} AS "draftMinor",
       ${count(FINALISED)} AS "finalisedCount", ${sum('i.net_minor', FINALISED)} AS "netMinor", ${sum('i.vat_minor', FINALISED)} AS "vatMinor",
       ${sum('i.total_minor', FINALISED)} AS "totalMinor", ${sum('l.credited_minor', FINALISED)} AS "creditedMinor",
       ${sum('l.allocated_minor - l.written_off_minor', FINALISED)} AS "paidMinor", ${sum('l.written_off_minor', FINALISED)} AS "writtenOffMinor", ${sum('l.balance_minor', FINALISED)} AS "balanceMinor",
       ${count(OPEN)} AS "openCount", ${count(OVERDUE)} AS "overdueCount", ${sum('l.balance_minor', OVERDUE)} AS "overdueMinor"
     FROM ${FILTERED_INVOICES} WHERE ${where}`,
    params,
  );
  return row!;
}
