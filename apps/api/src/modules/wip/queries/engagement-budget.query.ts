import {
  budgetLevel,
  effectiveHourlyRateMinor,
  engagementDues,
  overrun,
  overServiceMinor,
  sumMinor,
  usedBps,
  type BillingKind,
  type BudgetLevel,
} from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { engagementById, type EngagementRow } from '../../engagements/index.js';
import { overrunWork, type NamedOverrun } from './overrun-work.query.js';

interface Worked {
  minutes: number;
  valueMinor: number;
  coveredMinor: number;
  unbilledMinor: number;
  draftedMinor: number;
  billedMinor: number;
  writtenOffMinor: number;
  weeks: { from: string; minutes: number }[];
}

export interface EngagementBudget extends Omit<Worked, 'coveredMinor'> {
  engagementId: string;
  kind: BillingKind;
  hoursBudgetMinutes: number | null;
  usedBps: number | null;
  level: BudgetLevel | null;
  overrunMinutes: number;
  overrunMinor: number | null;
  capMinor: number | null;
  capUsedBps: number | null;
  capLevel: BudgetLevel | null;
  capOverrunMinor: number;
  feeMinor: number | null;
  feeDueMinor: number;
  effectiveHourlyRateMinor: number | null;
  overServiceMinor: number;
  /** The work beyond the cap, or else beyond the planned hours. */
  overrun: NamedOverrun[];
}

/** Billed time counts at its value in WIP; what an invoice wrote down is seen in realisation. */
const SQL = `
  WITH work AS (
    SELECT entry_date, minutes, value_minor, written_off_minor, state FROM time_entries
    WHERE practice_id = $1 AND engagement_id = $2 AND deleted_at IS NULL)
  SELECT coalesce(sum(minutes), 0)::bigint AS minutes, coalesce(sum(value_minor), 0)::bigint AS "valueMinor",
    coalesce(sum(value_minor) FILTER (WHERE state = 'covered'), 0)::bigint AS "coveredMinor",
    coalesce(sum(value_minor - written_off_minor) FILTER (WHERE state = 'open'), 0)::bigint AS "unbilledMinor",
    coalesce(sum(value_minor - written_off_minor) FILTER (WHERE state = 'drafted'), 0)::bigint AS "draftedMinor",
    coalesce(sum(value_minor - written_off_minor) FILTER (WHERE state = 'billed'), 0)::bigint AS "billedMinor",
    coalesce(sum(written_off_minor), 0)::bigint AS "writtenOffMinor",
    (SELECT coalesce(json_agg(w ORDER BY w."from"), '[]') FROM (
      SELECT date_trunc('week', entry_date)::date AS "from", sum(minutes)::int AS minutes FROM work GROUP BY 1 ORDER BY 1 DESC LIMIT 26) w) AS weeks
  FROM work`;

/** How far the budget of an engagement is used (DOMAIN rule 40). Throws `not_found`. */
export async function engagementBudget(uow: UnitOfWork, engagementId: string): Promise<EngagementBudget> {
  const engagement = await engagementById(uow, engagementId);
  if (!engagement) throw notFound();
  const { coveredMinor, ...worked } = (await uow.first<Worked & { [column: string]: unknown }>(SQL, [
    uow.practiceId,
    engagementId,
  ]))!;
  const budget = figures(engagement, worked, coveredMinor, uow.today);
  return { ...worked, ...budget, overrun: await overrunOf(uow, budget) };
}

async function overrunOf(uow: UnitOfWork, budget: ReturnType<typeof figures>): Promise<NamedOverrun[]> {
  const { engagementId, capMinor, capOverrunMinor, hoursBudgetMinutes, overrunMinutes } = budget;
  if (capMinor !== null && capOverrunMinor > 0) return overrunWork(uow, engagementId, { capMinor });
  if (hoursBudgetMinutes === null || overrunMinutes === 0) return [];
  return overrunWork(uow, engagementId, { plannedMinutes: hoursBudgetMinutes });
}

function figures(engagement: EngagementRow, worked: Omit<Worked, 'coveredMinor'>, coveredMinor: number, today: string) {
  const { id, kind, hoursBudgetMinutes, capMinor, feeMinor, hourlyRateMinor } = engagement;
  const used = usedBps(worked.minutes, hoursBudgetMinutes);
  const over = overrun(worked.minutes, hoursBudgetMinutes, hourlyRateMinor);
  const chargeable = sumMinor([worked.unbilledMinor, worked.draftedMinor, worked.billedMinor]);
  const capUsed = usedBps(chargeable, capMinor);
  const feeDueMinor = sumMinor(engagementDues(engagement, today).map(({ amountMinor }) => amountMinor));
  // A fixed fee pays for all of the work, whenever it falls due; a retainer for the periods that have begun.
  const earnedMinor = kind === 'fixed_fee' ? (feeMinor ?? 0) : kind === 'retainer' ? feeDueMinor : chargeable;
  return {
    engagementId: id,
    kind,
    hoursBudgetMinutes,
    usedBps: used,
    level: budgetLevel(used),
    overrunMinutes: over.minutes,
    overrunMinor: over.valueMinor,
    capMinor,
    capUsedBps: capUsed,
    capLevel: budgetLevel(capUsed),
    capOverrunMinor: capMinor === null ? 0 : Math.max(0, chargeable - capMinor),
    feeMinor,
    feeDueMinor,
    effectiveHourlyRateMinor: effectiveHourlyRateMinor(earnedMinor, worked.minutes),
    overServiceMinor: feeMinor === null ? 0 : overServiceMinor(coveredMinor, earnedMinor),
  };
}
