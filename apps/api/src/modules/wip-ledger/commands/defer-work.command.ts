import { formatDate } from '@atlasos/domain';
import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { lockWork, refuseLocked, type WorkState } from '../work-guards.js';
import type { WorkTable } from '../work-table.js';

export interface DeferWork {
  id: string;
  /** First day on which it may be billed again. */
  until: string;
  reason: string;
}

function assertInWip(t: WorkTable, work: WorkState): void {
  refuseLocked(t, work);
  if (work.state !== 'open') throw new AppError('conflict', `${t.noun} is not in WIP, so there is nothing to defer.`);
}

export function assertAfterToday(uow: UnitOfWork, until: string): void {
  if (until > uow.today) return;
  throw new AppError('invalid_request', `Defer to a day after today, ${formatDate(uow.today)}.`, {
    errors: [{ pointer: '/until', detail: 'must be after today' }],
  });
}

/** Keeps work in WIP but out of invoices until a day. Also before the lock date (DOMAIN rule 19). */
export async function deferWork(uow: UnitOfWork, t: WorkTable, input: DeferWork): Promise<void> {
  assertAfterToday(uow, input.until);
  const work = await lockWork(uow, t, input.id);
  assertInWip(t, work);
  await setDeferral(uow, t, work, input.until, input.reason);
}

/** Lets deferred work be billed from now on; without effect on work that is not deferred. */
export async function undeferWork(uow: UnitOfWork, t: WorkTable, id: string): Promise<void> {
  const work = await lockWork(uow, t, id);
  assertInWip(t, work);
  if (work.deferredUntil !== null) await setDeferral(uow, t, work, null, null);
}

async function setDeferral(
  uow: UnitOfWork,
  t: WorkTable,
  work: WorkState,
  until: string | null,
  reason: string | null,
): Promise<void> {
  await uow.execute(
    `UPDATE ${t.table} SET deferred_until = $3, defer_reason = $4, version = version + 1 WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, work.id, until, reason],
  );
  await audit(uow, {
    action: `${t.entity}.${until === null ? 'undeferred' : 'deferred'}`,
    entity: t.entity,
    entityId: work.id,
    before: { deferredUntil: work.deferredUntil, deferReason: work.deferReason },
    after: { deferredUntil: until, deferReason: reason },
  });
}
