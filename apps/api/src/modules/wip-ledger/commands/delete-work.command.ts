import { auditClause } from '../../../platform/audit/audit-clause.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { movedAndHinted, movement } from '../movements.js';
import { assertChangeable, lockWork, type WorkState } from '../work-guards.js';
import type { WorkTable } from '../work-table.js';

/** Takes work out of every list; its row stays, so that the deletion can be undone. */
export async function deleteWork(uow: UnitOfWork, t: WorkTable, id: string): Promise<void> {
  const work = await lockWork(uow, t, id);
  assertChangeable(uow, t, work);
  await setDeleted(uow, t, work, true);
}

/** Undoes a deletion; without effect on work that is there. */
export async function restoreWork(uow: UnitOfWork, t: WorkTable, id: string): Promise<void> {
  const work = await lockWork(uow, t, id, { deletedToo: true });
  if (!work.deleted) return;
  assertChangeable(uow, t, work);
  await setDeleted(uow, t, work, false);
}

async function setDeleted(uow: UnitOfWork, t: WorkTable, work: WorkState, deleted: boolean): Promise<void> {
  const logged = auditClause(
    uow,
    { action: `${t.entity}.${deleted ? 'deleted' : 'restored'}`, entity: t.entity, entityId: work.id },
    5,
  );
  await uow.execute(
    `WITH ${movedAndHinted(uow, '$4')}, logged AS (${logged.sql})
     UPDATE ${t.table} SET deleted_at = CASE WHEN $3 THEN app_now() END, version = version + 1 WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, work.id, deleted, JSON.stringify(movementsOf(t, work, deleted)), ...logged.params],
  );
}

/** Only open work is in WIP; what is incomplete, not billable or written off leaves nothing behind. */
function movementsOf(t: WorkTable, work: WorkState, deleted: boolean) {
  if (work.state !== 'open' || work.clientId === null) return [];
  const sign = deleted ? -1 : 1;
  return [
    movement({
      kind: deleted ? 'deleted' : 'added',
      clientId: work.clientId,
      ...(t.entity === 'time_entry' ? { timeEntryId: work.id } : { disbursementId: work.id }),
      effectiveDate: work.date,
      entryDate: work.date,
      valueMinor: sign * (work.valueMinor - work.writtenOffMinor),
      minutes: sign * work.minutes,
    }),
  ];
}
