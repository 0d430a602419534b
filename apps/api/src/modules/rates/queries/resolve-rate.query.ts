import { requireRate, type RateQuery, type RateRule } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface ResolvedRate {
  rateId: string;
  hourlyRateMinor: number;
  rule: RateRule;
}

/** The rate that prices this work on its date (rule 8). Throws `rate_not_set`, naming what to set. */
export async function resolveRate(uow: UnitOfWork, work: RateQuery): Promise<ResolvedRate> {
  return (await findRate(uow, work)) ?? noRate(work);
}

/** As `resolveRate`, but undefined where no rate is in force. */
export function findRate(uow: UnitOfWork, work: RateQuery): Promise<ResolvedRate | undefined> {
  return uow.first<ResolvedRate & Record<string, unknown>>(
    `SELECT rate_id AS "rateId", hourly_rate_minor AS "hourlyRateMinor", rule FROM resolve_rate($1, $2, $3, $4, $5)`,
    [uow.practiceId, work.clientId ?? null, work.serviceTypeId ?? null, work.engagementId ?? null, work.date],
  );
}

/** The refusal in the words of the rules, for whoever resolved in a statement of their own. */
export function noRate(work: RateQuery): never {
  requireRate([], work);
  throw new Error('An empty ladder always refuses.');
}

interface WorkColumns {
  /** SQL expressions of the row to be priced. */
  practice: string;
  client: string;
  service: string;
  engagement: string;
  date: string;
}

/**
 * Joins the winning rate to every row of a statement: `<alias>.rate_id`, `.hourly_rate_minor`, `.rule`, all null where none is in force.
 * The expressions are column names of the caller's own text, never input.
 */
export const resolveRates = (of: WorkColumns, alias = 'rate'): string =>
  `LEFT JOIN LATERAL resolve_rate(${of.practice}, ${of.client}, ${of.service}, ${of.engagement}, ${of.date}) ${alias} ON true`;
