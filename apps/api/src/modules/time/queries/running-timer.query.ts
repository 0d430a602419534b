import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { selectTimers, type TimerRow } from '../persistence/timer-row.js';

const RUNNING = `WHERE m.practice_id = $1 AND m.user_id = $2 AND m.state = 'running'`;

/** The user's running timer, the same on every device (DOMAIN rule 15). */
export const runningTimer = (uow: UnitOfWork): Promise<TimerRow | undefined> =>
  uow.first<TimerRow>(`${selectTimers()} ${RUNNING}`, [uow.practiceId, uow.actor.id ?? null]);

/** As `runningTimer`, locked until the end of the transaction, so that one stop makes one entry. */
export const lockRunningTimer = (uow: UnitOfWork): Promise<TimerRow | undefined> =>
  uow.first<TimerRow>(`${selectTimers()} ${RUNNING} FOR UPDATE OF m`, [uow.practiceId, uow.actor.id ?? null]);

/** Throws `timer_not_running`. */
export async function requireRunningTimer(uow: UnitOfWork): Promise<TimerRow> {
  const timer = await lockRunningTimer(uow);
  if (!timer)
    throw new AppError('timer_not_running', 'No timer is running. It may have been stopped in another window.');
  return timer;
}
