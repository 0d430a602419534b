import { auditAll } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { whyLocked, type WorkState } from '../work-guards.js';
import { assertAfterToday } from './defer-work.command.js';
import { lockMany, type Obstacle, type SetOfWork } from './lock-many.js';

const obstacle: Obstacle = (t, work) =>
  whyLocked(t, work) ?? (work.state === 'open' ? null : `${t.noun} is not in WIP, so there is nothing to defer.`);

/** Until when sets of work stay out of invoices; null lets all of it be billed from now on. */
export interface DeferMany {
  sets: readonly SetOfWork[];
  deferral: { until: string; reason: string } | null;
}

/** All of it or none; what is so already stays as it is. Answers what changed. Throws `not_found`, `conflict`, `invalid_request`. */
export async function deferMany(uow: UnitOfWork, { sets, deferral }: DeferMany): Promise<SetOfWork[]> {
  if (deferral) assertAfterToday(uow, deferral.until);
  const until = deferral?.until ?? null;
  const reason = deferral?.reason ?? null;
  const locked = await lockMany(uow, sets, deferral ? 'deferred' : 'billed from now on', obstacle);
  const isNew = (work: WorkState) => work.deferredUntil !== until || work.deferReason !== reason;
  const changed = locked.map((set) => ({ ...set, works: set.works.filter(isNew) }));
  for (const { t, works } of changed) {
    if (works.length === 0) continue;
    await uow.execute(
      `UPDATE ${t.table} SET deferred_until = $3, defer_reason = $4, version = version + 1 WHERE practice_id = $1 AND id = ANY($2::uuid[])`,
      [uow.practiceId, works.map(({ id }) => id), until, reason],
    );
  }
  await auditAll(
    uow,
    changed.flatMap(({ t, works }) =>
      works.map((work) => ({
        action: `${t.entity}.${until === null ? 'undeferred' : 'deferred'}`,
        entity: t.entity,
        entityId: work.id,
        before: { deferredUntil: work.deferredUntil, deferReason: work.deferReason },
        after: { deferredUntil: until, deferReason: reason },
      })),
    ),
  );
  return changed.map(({ works, ...set }) => ({ ...set, ids: works.map(({ id }) => id) }));
}
