import { rateLadder, type Rate, type RateRule } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { EntryRow } from '../persistence/entry-row.js';

export interface WhyRung {
  rule: RateRule;
  rateId: string | null;
  hourlyRateMinor: number | null;
  effectiveFrom: string | null;
  /** The rate that is frozen in the entry. */
  wins: boolean;
}

/** Every scope that could price the entry, with the rate in force on its date (DOMAIN rule 10). */
export async function whyRate(uow: UnitOfWork, entry: EntryRow): Promise<WhyRung[]> {
  const rates = await uow.query<Rate & Record<string, unknown>>(
    `SELECT r.id, r.hourly_rate_minor AS "hourlyRateMinor", r.effective_from AS "effectiveFrom",
       r.client_id AS "clientId", r.service_type_id AS "serviceTypeId", r.engagement_id AS "engagementId"
     FROM rate_ladder($1, $2, $3, $4, $5) l JOIN rates r ON r.practice_id = $1 AND r.id = l.rate_id`,
    [uow.practiceId, entry.clientId, entry.serviceTypeId, entry.engagementId, entry.date],
  );
  return rateLadder(rates, entry).map(({ rule, rate }) => ({
    rule,
    rateId: rate?.id ?? null,
    hourlyRateMinor: rate?.hourlyRateMinor ?? null,
    effectiveFrom: rate?.effectiveFrom ?? null,
    wins: rate !== null && rate.id === entry.rateId,
  }));
}
