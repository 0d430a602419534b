import { localDate } from '@atlasos/domain';
import { auditClause } from '../../../platform/audit/audit-clause.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { staleVersion } from '../../../platform/errors/app-error.js';
import { assertDateOpen } from '../../wip-ledger/index.js';
import { selectTimers, type TimerRow } from '../persistence/timer-row.js';
import { requireRunningTimer } from '../queries/running-timer.query.js';
import { workContext } from '../queries/work-context.query.js';
import { reportedMoment } from '../timer-clock.js';
import { changedRefs } from './changed-refs.js';
import type { StartTimer } from './start-timer.command.js';

const COLUMNS = 'client_id, service_type_id, task_id, engagement_id, description, billable, started_at';

/** Details come later, and the start may move while it runs (DOMAIN rule 15). Throws `timer_not_running`, `stale_version`. */
export async function changeTimer(uow: UnitOfWork, input: StartTimer & { version: number }): Promise<TimerRow> {
  const before = await requireRunningTimer(uow);
  if (before.version !== input.version) throw staleVersion();
  const startedAt = input.startedAt ? reportedMoment(input.startedAt, uow.now, '/startedAt') : before.startedAt;
  const date = localDate(startedAt, uow.practice.timezone);
  if (input.startedAt) assertDateOpen(uow, date, '/startedAt');
  const refs = changedRefs(before, input);
  const context = await workContext(uow, { ...refs.asked, refuseArchived: refs.changed }, { date });
  const after = {
    client_id: context.clientId,
    service_type_id: context.serviceTypeId,
    task_id: refs.taskId,
    engagement_id: context.engagementId,
    description: input.description ?? before.description,
    billable: input.billable ?? before.billable,
    started_at: startedAt.toISOString(),
  };
  const logged = auditClause(uow, { action: 'timer.changed', entity: 'timer', entityId: before.id, before, after }, 4);
  const row = await uow.first<TimerRow>(
    `WITH changed AS (
       UPDATE timers SET (${COLUMNS}) = (SELECT ${COLUMNS} FROM jsonb_populate_record(NULL::timers, $3::jsonb)), version = version + 1
       WHERE practice_id = $1 AND id = $2 RETURNING *
     ), logged AS (${logged.sql})
     ${selectTimers('changed')}`,
    [uow.practiceId, before.id, JSON.stringify(after), ...logged.params],
  );
  return row!;
}
