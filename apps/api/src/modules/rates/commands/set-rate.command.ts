import { formatDate } from '@atlasos/domain';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { violates } from '../../../platform/errors/database-problems.js';
import { Rate } from '../persistence/rate.entity.js';
import { rateById, type RateRow } from '../queries/rates.query.js';

export interface NewRate {
  clientId?: string | null;
  serviceTypeId?: string | null;
  /** Of an engagement: it beats all others, whatever the service. */
  engagementId?: string | null;
  hourlyRateMinor: number;
  effectiveFrom: string;
}

/** Sets a rate from a date on; the former one of its scope ends there (rule 9). Throws `rate_exists`. */
export async function setRate(uow: UnitOfWork, input: NewRate): Promise<RateRow> {
  const id = uuidv7();
  const { hourlyRateMinor, effectiveFrom, clientId = null, serviceTypeId = null, engagementId = null } = input;
  await onceAScope(
    effectiveFrom,
    uow.manager.insert(Rate, {
      practiceId: uow.practiceId,
      id,
      clientId,
      serviceTypeId,
      engagementId,
      hourlyRateMinor,
      effectiveFrom,
    }),
  );
  await audit(uow, {
    action: 'rate.created',
    entity: 'rate',
    entityId: id,
    after: { clientId, serviceTypeId, engagementId, hourlyRateMinor, effectiveFrom },
  });
  return (await rateById(uow, id))!;
}

/** One rate a scope and day; an index decides, so that two callers at once cannot both win. */
export async function onceAScope<T>(effectiveFrom: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!violates(error, 'rates_scope_from_once')) throw error;
    const detail = `A rate for exactly this begins on ${formatDate(effectiveFrom)} already. Change that one, or choose another day.`;
    throw new AppError('rate_exists', detail, {
      errors: [{ pointer: '/effectiveFrom', detail: 'a rate of this scope begins on that day' }],
    });
  }
}
