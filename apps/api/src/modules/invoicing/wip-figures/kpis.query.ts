import { addDays, lockupDays, realisationBps, sumMinor, utilisationBps } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { wipByClient } from '../../wip/index.js';
import { timeThatLeftWip } from './left-wip.query.js';

interface Minutes {
  [column: string]: unknown;
  allMinutes: number;
  billableMinutes: number;
}

interface Debts {
  [column: string]: unknown;
  debtorsMinor: number;
  invoiced365Minor: number;
}

/** Realisation and utilisation of a period, lock-up at its end (DOMAIN rule 33). Null is n/a. */
export async function kpis(uow: UnitOfWork, period: { from: string; to: string }) {
  const left = await timeThatLeftWip(uow, period);
  const minutes = (await uow.first<Minutes>(
    `SELECT coalesce(sum(minutes), 0)::int AS "allMinutes", coalesce(sum(minutes) FILTER (WHERE billable), 0)::int AS "billableMinutes"
     FROM time_entries WHERE practice_id = $1 AND entry_date BETWEEN $2::date AND $3::date AND deleted_at IS NULL`,
    [uow.practiceId, period.from, period.to],
  ))!;
  const { totals } = await wipByClient(uow, period.to);
  const debts = await debtsAt(uow, period.to);
  const standardMinor = sumMinor(left.map((age) => age.standardMinor));
  const billedMinor = sumMinor(left.map((age) => age.billedMinor));
  const wipMinor = totals.valueMinor;
  return {
    ...period,
    standardMinor,
    billedMinor,
    realisationBps: realisationBps(billedMinor, standardMinor),
    ...minutes,
    utilisationBps: utilisationBps(minutes.billableMinutes, minutes.allMinutes),
    wipMinor,
    ...debts,
    lockUpDays: lockupDays({ wipMinor, ...debts }),
  };
}

/** What clients owed at the end of a day, from what they owe now less what happened since; and what was invoiced in its last 365 days. */
async function debtsAt(uow: UnitOfWork, day: string): Promise<Debts> {
  const row = await uow.first<Debts>(
    `SELECT (
         coalesce((SELECT sum(balance_minor) FROM ledger_invoices WHERE practice_id = $1 AND balance_minor > 0), 0)
         - coalesce((SELECT sum(total_minor) FROM ledger_invoices WHERE practice_id = $1 AND issue_date > $2::date), 0)
         + coalesce((SELECT sum(total_minor) FROM credit_notes WHERE practice_id = $1 AND issue_date > $2::date), 0)
         + coalesce((SELECT sum(amount_minor) FROM ledger_allocations WHERE practice_id = $1 AND allocated_on > $2::date), 0)
       )::bigint AS "debtorsMinor", (
         coalesce((SELECT sum(net_minor) FROM invoices WHERE practice_id = $1 AND finalised_at IS NOT NULL AND opening_total_minor IS NULL AND issue_date BETWEEN $3::date AND $2::date), 0)
         - coalesce((SELECT sum(net_minor) FROM credit_notes WHERE practice_id = $1 AND issue_date BETWEEN $3::date AND $2::date), 0)
       )::bigint AS "invoiced365Minor"`,
    [uow.practiceId, day, addDays(day, -364)],
  );
  return row!;
}
