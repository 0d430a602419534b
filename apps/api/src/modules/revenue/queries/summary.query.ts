import { daysBetween, lockupDays } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { wipByClient } from '../../wip/index.js';
import { attention, type Attention } from './attention.query.js';
import { invoicedNet365, revenueMonths, type RevenueMonth } from './months.query.js';
import { outstanding, type Outstanding } from './outstanding.query.js';

export interface RevenueSummary extends Omit<Outstanding, 'oldestDueDate'> {
  asOf: string;
  oldestOverdueDays: number;
  thisMonth: RevenueMonth;
  months: RevenueMonth[];
  lockup: { days: number | null; wipMinor: number; debtorsMinor: number; invoiced365Minor: number };
  attention: Attention[];
}

/** The revenue dashboard (DOMAIN rule 37). */
export async function revenueSummary(uow: UnitOfWork): Promise<RevenueSummary> {
  const { oldestDueDate, ...open } = await outstanding(uow);
  const months = await revenueMonths(uow, uow.today);
  const { totals } = await wipByClient(uow, uow.today);
  const lockup = {
    wipMinor: totals.valueMinor,
    debtorsMinor: open.outstandingMinor,
    invoiced365Minor: await invoicedNet365(uow, uow.today),
  };
  return {
    asOf: uow.today,
    ...open,
    oldestOverdueDays: oldestDueDate === null ? 0 : daysBetween(oldestDueDate, uow.today),
    thisMonth: months.at(-1)!,
    months,
    lockup: { ...lockup, days: lockup.invoiced365Minor > 0 ? lockupDays(lockup) : null },
    attention: await attention(uow),
  };
}
