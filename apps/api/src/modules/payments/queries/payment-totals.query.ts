import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { paymentFilter, type PaymentFilter } from './payment-filter.js';
import { PAYMENTS } from './payment-row.query.js';

export interface PaymentTotals {
  count: number;
  /** Without reversed ones, as all sums that follow. */
  receivedMinor: number;
  allocatedMinor: number;
  refundedMinor: number;
  creditMinor: number;
  reversedCount: number;
  reversedMinor: number;
}

const sum = (column: string, condition = 'true') => `coalesce(sum(${column}) FILTER (WHERE ${condition}), 0)::bigint`;

/** The sums of all that a filter finds, not of one page. */
export async function paymentTotals(uow: UnitOfWork, filter: PaymentFilter): Promise<PaymentTotals> {
  const { where, params } = paymentFilter(uow, filter);
  const row = await uow.first<PaymentTotals & { [column: string]: unknown }>(
    `SELECT count(*)::int AS count, ${sum('p.amount_minor', 'NOT l.reversed')} AS "receivedMinor", ${sum('l.allocated_minor')} AS "allocatedMinor",
       ${sum('l.refunded_minor')} AS "refundedMinor", ${sum('l.free_minor')} AS "creditMinor",
       (count(*) FILTER (WHERE l.reversed))::int AS "reversedCount", ${sum('p.amount_minor', 'l.reversed')} AS "reversedMinor"
     FROM ${PAYMENTS} WHERE ${where}`,
    params,
  );
  return row!;
}
