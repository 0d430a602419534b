import { elapsedSeconds } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { EntryWarning } from '../entry-warnings.js';
import type { EntryRow } from '../persistence/entry-row.js';
import { requireRunningTimer } from '../queries/running-timer.query.js';
import { ENTRY_MAX_SECONDS, reportedMoment } from '../timer-clock.js';
import { keepTimedWork } from './keep-timed-work.js';

/** Stops the running timer, at an earlier moment when one is given. Throws `timer_not_running` or `invalid_request`. */
export async function stopTimer(
  uow: UnitOfWork,
  input: { stoppedAt?: string | null },
): Promise<{ entry: EntryRow; warnings: EntryWarning[] }> {
  const timer = await requireRunningTimer(uow);
  if (!input.stoppedAt) return keepTimedWork(uow, timer, uow.now);
  const stoppedAt = reportedMoment(input.stoppedAt, uow.now, '/stoppedAt');
  if (stoppedAt.getTime() <= timer.startedAt.getTime())
    throw refused('The end must come after the start.', 'must be after the start of the timer');
  if (elapsedSeconds(timer.startedAt, stoppedAt) > ENTRY_MAX_SECONDS)
    throw refused(
      'One entry cannot be longer than 24 hours. Choose an earlier end.',
      'is more than 24 hours after the start',
    );
  return keepTimedWork(uow, timer, stoppedAt);
}

const refused = (sentence: string, detail: string) =>
  new AppError('invalid_request', sentence, { errors: [{ pointer: '/stoppedAt', detail }] });
