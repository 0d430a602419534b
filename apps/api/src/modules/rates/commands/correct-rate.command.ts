import { audit } from '../../../platform/audit/audit.js';
import { changed } from '../../../platform/audit/changed.js';
import { deleteUnused } from '../../../platform/database/delete-unused.js';
import { asRead } from '../../../platform/database/read-version.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import type { PatchRateDto } from '../http/rate.dto.js';
import { Rate } from '../persistence/rate.entity.js';
import { rateById, type RateRow } from '../queries/rates.query.js';
import { onceAScope } from './set-rate.command.js';

const USED =
  'Time entries are priced with this rate, so it stays as it is. Set a new rate from a later day, then reprice what is unbilled.';

/** Corrects a rate that no entry uses (rule 10). Throws `in_use`, `stale_version`, `rate_exists`. */
export async function correctRate(uow: UnitOfWork, id: string, version: number, patch: PatchRateDto): Promise<RateRow> {
  const before = asRead(await lockRate(uow, id), version);
  if (before.inUse) throw new AppError('in_use', USED);
  const { clientId, serviceTypeId, hourlyRateMinor, effectiveFrom } = patch;
  if (before.engagementId && (clientId !== undefined || serviceTypeId !== undefined)) {
    throw new AppError('invalid_request', 'The rate of an engagement belongs to it and to nothing else.');
  }
  await onceAScope(
    effectiveFrom ?? before.effectiveFrom,
    uow.manager.update(
      Rate,
      { practiceId: uow.practiceId, id, version },
      { clientId, serviceTypeId, hourlyRateMinor, effectiveFrom, version: version + 1 },
    ),
  );
  const after = (await rateById(uow, id))!;
  await audit(uow, { action: 'rate.changed', entity: 'rate', entityId: id, ...changed(before, after) });
  return after;
}

/** Takes back a rate that no entry uses; the one before it goes on. Throws `in_use`. */
export async function deleteRate(uow: UnitOfWork, id: string): Promise<void> {
  const before = await lockRate(uow, id);
  if (!before) throw notFound();
  if (before.inUse) throw new AppError('in_use', USED);
  await deleteUnused(uow, 'rates', id, USED);
  await audit(uow, { action: 'rate.deleted', entity: 'rate', entityId: id, before });
}

/** Locked first and read after: an entry that is just being priced with it is waited for, and seen. */
async function lockRate(uow: UnitOfWork, id: string): Promise<RateRow | undefined> {
  await uow.execute(`SELECT FROM rates WHERE practice_id = $1 AND id = $2 FOR UPDATE`, [uow.practiceId, id]);
  return rateById(uow, id);
}
