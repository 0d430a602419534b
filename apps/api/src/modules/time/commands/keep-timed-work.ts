import { elapsedSeconds, localDate, workedMinutes } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { entryWarnings, type EntryWarning } from '../entry-warnings.js';
import type { EntryRow } from '../persistence/entry-row.js';
import type { TimerRow } from '../persistence/timer-row.js';
import { priceEntry } from '../pricing.js';
import { workContext } from '../queries/work-context.query.js';
import { ENTRY_MAX_SECONDS } from '../timer-clock.js';
import { insertEntry } from './insert-entry.js';

/**
 * Ends a timer and makes its entry. Never fails for want of details, a rate, an open period or an active client: work that was
 * done is kept, incomplete if need be (DOMAIN rule 15). More than 24 hours are trimmed, and it says so.
 */
export async function keepTimedWork(
  uow: UnitOfWork,
  timer: TimerRow,
  stoppedAt: Date,
): Promise<{ entry: EntryRow; warnings: EntryWarning[] }> {
  const seconds = elapsedSeconds(timer.startedAt, stoppedAt);
  const trackedSeconds = Math.min(seconds, ENTRY_MAX_SECONDS);
  const endedAt = new Date(timer.startedAt.getTime() + trackedSeconds * 1000).toISOString();
  const minutes = Math.max(1, workedMinutes(trackedSeconds));
  const startedAt = timer.startedAt.toISOString();
  const date = localDate(timer.startedAt, uow.practice.timezone);
  const context = await workContext(
    uow,
    {
      taskId: null,
      clientId: timer.clientId,
      serviceTypeId: timer.serviceTypeId,
      engagementId: timer.engagementId,
      refuseArchived: false,
    },
    { date, startedAt, endedAt },
  );
  const priced = priceEntry({
    minutes,
    billable: timer.billable,
    hasClient: timer.clientId !== null,
    hasServiceType: timer.serviceTypeId !== null,
    covered: context.covered,
    policy: context.policy,
    rate: context.rate,
  });
  const entry = await insertEntry(
    uow,
    {
      client_id: timer.clientId,
      service_type_id: timer.serviceTypeId,
      task_id: timer.taskId,
      engagement_id: timer.engagementId,
      entry_date: date,
      started_at: startedAt,
      ended_at: endedAt,
      minutes,
      description: timer.description,
      billable: timer.billable,
    },
    priced,
    { ...context, taskTitle: timer.taskTitle },
    { id: timer.id, endedAt, trackedSeconds },
  );
  const trimmed: EntryWarning[] =
    seconds > ENTRY_MAX_SECONDS
      ? [
          {
            code: 'trimmed',
            detail:
              'The timer ran longer than 24 hours. The entry was trimmed to 24 hours; correct it if that is wrong.',
          },
        ]
      : [];
  return { entry, warnings: [...trimmed, ...entryWarnings(context, minutes)] };
}
