import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { selectTimers, type TimerRow } from '../persistence/timer-row.js';
import { lockRunningTimer, requireRunningTimer } from '../queries/running-timer.query.js';

/** Ends the running timer without an entry. Throws `timer_not_running`. */
export async function discardTimer(uow: UnitOfWork): Promise<void> {
  const timer = await requireRunningTimer(uow);
  await uow.execute(
    `UPDATE timers SET state = 'discarded', ended_at = app_now(), version = version + 1 WHERE practice_id = $1 AND id = $2`,
    [uow.practiceId, timer.id],
  );
  await audit(uow, {
    action: 'timer.discarded',
    entity: 'timer',
    entityId: timer.id,
    before: { startedAt: timer.startedAt },
  });
}

/** Undoes the last discarding of the past 24 hours; the timer runs on from its own start, as if it had never ended. */
export async function restoreTimer(uow: UnitOfWork): Promise<TimerRow> {
  if (await lockRunningTimer(uow))
    throw new AppError('conflict', 'A timer is running. Stop it first, then restore the discarded one.');
  const row = await uow.first<TimerRow>(
    `WITH restored AS (
       UPDATE timers SET state = 'running', ended_at = NULL, version = version + 1
       WHERE practice_id = $1 AND id = (
         SELECT id FROM timers WHERE practice_id = $1 AND user_id = $2 AND state = 'discarded' AND ended_at > app_now() - interval '24 hours'
         ORDER BY ended_at DESC, id DESC LIMIT 1 FOR UPDATE)
       RETURNING *
     ) ${selectTimers('restored')}`,
    [uow.practiceId, uow.actor.id ?? null],
  );
  if (!row) throw new AppError('not_found', 'There is no discarded timer of the last 24 hours.');
  await audit(uow, { action: 'timer.restored', entity: 'timer', entityId: row.id });
  return row;
}

/** Answers the question about a forgotten timer: it is right, ask no more (DOMAIN rule 15). */
export async function keepTimer(uow: UnitOfWork): Promise<TimerRow> {
  const timer = await requireRunningTimer(uow);
  if (timer.keptAt) return timer;
  await uow.execute(`UPDATE timers SET kept_at = app_now(), version = version + 1 WHERE practice_id = $1 AND id = $2`, [
    uow.practiceId,
    timer.id,
  ]);
  await audit(uow, { action: 'timer.kept', entity: 'timer', entityId: timer.id });
  return { ...timer, keptAt: uow.now, version: timer.version + 1 };
}
