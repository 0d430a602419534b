import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface Outstanding {
  outstandingMinor: number;
  outstandingCount: number;
  outstandingClients: number;
  overdueMinor: number;
  overdueCount: number;
  /** Earliest due date of what is overdue. */
  oldestDueDate: string | null;
  creditMinor: number;
}

/** What is open now, from the running balances: two partial indexes that hold nothing else. */
export async function outstanding(uow: UnitOfWork): Promise<Outstanding> {
  const row = await uow.first<Outstanding & { [column: string]: unknown }>(
    `SELECT coalesce(sum(balance_minor), 0)::bigint AS "outstandingMinor", count(*)::int AS "outstandingCount",
       count(DISTINCT client_id)::int AS "outstandingClients",
       coalesce(sum(balance_minor) FILTER (WHERE due_date < $2), 0)::bigint AS "overdueMinor",
       count(*) FILTER (WHERE due_date < $2)::int AS "overdueCount",
       min(due_date) FILTER (WHERE due_date < $2) AS "oldestDueDate",
       (SELECT coalesce(sum(free_minor), 0)::bigint FROM ledger_payments WHERE practice_id = $1 AND free_minor > 0) AS "creditMinor"
     FROM ledger_invoices WHERE practice_id = $1 AND balance_minor > 0`,
    [uow.practiceId, uow.today],
  );
  return row!;
}
