import { DATE_MIN } from '@atlasos/domain';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { setRate } from './set-rate.command.js';

export interface EngagementRate {
  engagementId: string;
  clientId: string;
  /** null: none of its own, the ladder decides. */
  hourlyRateMinor: number | null;
}

/**
 * Another rate for an engagement: in the place of those that no entry uses, else from today on. Existing entries stay as
 * they are. Throws `in_use`, `rate_exists`.
 */
export async function changeEngagementRate(uow: UnitOfWork, rate: EngagementRate): Promise<void> {
  const { engagementId, clientId, hourlyRateMinor } = rate;
  await dropEngagementRates(uow, engagementId);
  const [used] = await uow.query(`SELECT FROM rates WHERE practice_id = $1 AND engagement_id = $2 LIMIT 1`, [
    uow.practiceId,
    engagementId,
  ]);
  if (hourlyRateMinor === null) {
    if (!used) return;
    throw new AppError(
      'in_use',
      'Time is priced with the rate of this engagement, so it keeps one. Set another instead.',
      {
        errors: [{ pointer: '/billing/hourlyRateMinor', detail: 'time is priced with it' }],
      },
    );
  }
  await setRate(uow, { clientId, engagementId, hourlyRateMinor, effectiveFrom: used ? uow.today : DATE_MIN });
}

/** Takes back the rates of an engagement that no entry uses. */
export async function dropEngagementRates(uow: UnitOfWork, engagementId: string): Promise<void> {
  const dropped = await uow.query<{ id: string; hourlyRateMinor: number; effectiveFrom: string }>(
    `DELETE FROM rates r WHERE r.practice_id = $1 AND r.engagement_id = $2
       AND NOT EXISTS (SELECT FROM time_entries e WHERE e.practice_id = r.practice_id AND e.rate_id = r.id)
     RETURNING id, hourly_rate_minor AS "hourlyRateMinor", effective_from AS "effectiveFrom"`,
    [uow.practiceId, engagementId],
  );
  if (dropped.length > 0)
    await audit(uow, { action: 'rate.deleted', entity: 'engagement', entityId: engagementId, before: dropped });
}
