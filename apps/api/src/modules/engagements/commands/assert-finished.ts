import { formatDuration, formatMoney } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';

interface Unfinished {
  [column: string]: unknown;
  openTasks: number;
  unbilledMinutes: number;
  unbilledMinor: number;
}

/** Throws `engagement_unfinished`, which says what would be left open: tasks, and time that no finalised invoice bills. */
export async function assertFinished(uow: UnitOfWork, engagementId: string): Promise<void> {
  const { openTasks, unbilledMinutes, unbilledMinor } = (await uow.first<Unfinished>(
    `SELECT (SELECT count(*)::int FROM tasks WHERE practice_id = $1 AND engagement_id = $2 AND status <> 'done') AS "openTasks",
       coalesce(sum(minutes), 0)::int AS "unbilledMinutes", coalesce(sum(value_minor - written_off_minor), 0)::bigint AS "unbilledMinor"
     FROM time_entries WHERE practice_id = $1 AND engagement_id = $2 AND deleted_at IS NULL AND state IN ('open', 'drafted')`,
    [uow.practiceId, engagementId],
  ))!;
  const left = [
    ...(openTasks > 0 ? [openTasks === 1 ? 'one task is not done' : `${openTasks} tasks are not done`] : []),
    ...(unbilledMinutes > 0
      ? [
          `${formatDuration(unbilledMinutes)} of time, worth ${formatMoney(unbilledMinor, uow.practice.currency, uow.practice.locale)}, is not billed`,
        ]
      : []),
  ];
  if (left.length === 0) return;
  const said = left.join(', and ');
  throw new AppError('engagement_unfinished', `${said[0]!.toUpperCase()}${said.slice(1)}.`, {
    facts: { openTasks, unbilledMinutes, unbilledMinor },
  });
}
