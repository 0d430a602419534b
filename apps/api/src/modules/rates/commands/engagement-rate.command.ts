import { DATE_MIN } from '@atlasos/domain';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { setRate } from './set-rate.command.js';

export interface EngagementRate {
  engagementId: string;
  clientId: string;
  /** For this kind of work; absent: for all of it. */
  serviceTypeId?: string;
  /** null: none of its own, the ladder decides. */
  hourlyRateMinor: number | null;
}

/**
 * Another rate for an engagement: in the place of those that no entry uses, else from today on. Existing entries stay as
 * they are. Throws `in_use`, `rate_exists`.
 */
export async function changeEngagementRate(uow: UnitOfWork, rate: EngagementRate): Promise<void> {
  const { engagementId, clientId, serviceTypeId = null, hourlyRateMinor } = rate;
  await dropRates(uow, engagementId, { serviceTypeId });
  const [used] = await uow.query(
    `SELECT FROM rates WHERE practice_id = $1 AND engagement_id = $2 AND service_type_id IS NOT DISTINCT FROM $3 LIMIT 1`,
    [uow.practiceId, engagementId, serviceTypeId],
  );
  if (hourlyRateMinor === null) {
    if (!used) return;
    throw new AppError(
      'in_use',
      'Time is priced with the rate of this engagement, so it keeps one. Set another instead.',
      {
        errors: [
          {
            pointer: serviceTypeId === null ? '/billing/hourlyRateMinor' : '/billing/rates',
            detail: 'time is priced with it',
          },
        ],
      },
    );
  }
  await setRate(uow, {
    clientId,
    engagementId,
    serviceTypeId,
    hourlyRateMinor,
    effectiveFrom: used ? uow.today : DATE_MIN,
  });
}

/** Takes back the rates of an engagement that no entry uses. */
export const dropEngagementRates = (uow: UnitOfWork, engagementId: string): Promise<void> =>
  dropRates(uow, engagementId, 'all');

async function dropRates(
  uow: UnitOfWork,
  engagementId: string,
  of: { serviceTypeId: string | null } | 'all',
): Promise<void> {
  const dropped = await uow.query<{ id: string; hourlyRateMinor: number; effectiveFrom: string }>(
    `DELETE FROM rates r WHERE r.practice_id = $1 AND r.engagement_id = $2 AND ($3 OR r.service_type_id IS NOT DISTINCT FROM $4)
       AND NOT EXISTS (SELECT FROM time_entries e WHERE e.practice_id = r.practice_id AND e.rate_id = r.id)
     RETURNING id, hourly_rate_minor AS "hourlyRateMinor", effective_from AS "effectiveFrom"`,
    [uow.practiceId, engagementId, of === 'all', of === 'all' ? null : of.serviceTypeId],
  );
  if (dropped.length > 0)
    await audit(uow, { action: 'rate.deleted', entity: 'engagement', entityId: engagementId, before: dropped });
}
