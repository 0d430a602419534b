import { elapsedSeconds, localDate } from '@atlasos/domain';
import { v7 as uuidv7 } from 'uuid';
import { auditClause } from '../../../platform/audit/audit-clause.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { violates } from '../../../platform/errors/database-problems.js';
import { assertDateOpen } from '../../wip-ledger/index.js';
import type { EntryWarning } from '../entry-warnings.js';
import type { EntryRow } from '../persistence/entry-row.js';
import { selectTimers, type TimerRow } from '../persistence/timer-row.js';
import { lockRunningTimer } from '../queries/running-timer.query.js';
import { workContext } from '../queries/work-context.query.js';
import { reportedMoment } from '../timer-clock.js';
import { keepTimedWork } from './keep-timed-work.js';

export interface StartTimer {
  clientId?: string | null;
  serviceTypeId?: string | null;
  taskId?: string | null;
  engagementId?: string | null;
  description?: string;
  billable?: boolean;
  startedAt?: string | null;
}

export interface StartedTimer {
  timer: TimerRow;
  /** False when the same press came twice. */
  isNew: boolean;
  /** What became of the one that was running. */
  stopped: { entry: EntryRow; warnings: EntryWarning[] } | null;
}

/** Presses of the same button in two windows come this close together. */
const SAME_PRESS_SECONDS = 2;

/** Starts the stop-watch; a running one is stopped and kept. Throws `conflict` when another window was a moment faster. */
export async function startTimer(uow: UnitOfWork, input: StartTimer): Promise<StartedTimer> {
  const startedAt = input.startedAt ? reportedMoment(input.startedAt, uow.now, '/startedAt') : uow.now;
  const date = localDate(startedAt, uow.practice.timezone);
  assertDateOpen(uow, date, '/startedAt');
  const taskId = input.taskId ?? null;
  const running = await lockRunningTimer(uow);
  const context = await workContext(
    uow,
    {
      taskId,
      clientId: input.clientId ?? null,
      serviceTypeId: input.serviceTypeId ?? null,
      engagementId: input.engagementId ?? null,
    },
    { date },
  );
  const stored = {
    practice_id: uow.practiceId,
    id: uuidv7(),
    user_id: uow.actor.id,
    client_id: context.clientId,
    service_type_id: context.serviceTypeId,
    task_id: taskId,
    engagement_id: context.engagementId,
    description: input.description ?? '',
    billable: input.billable ?? true,
    started_at: startedAt.toISOString(),
  };
  if (running && !input.startedAt && isSamePress(running, stored, uow.now))
    return { timer: running, isNew: false, stopped: null };
  const stopped = running
    ? await keepTimedWork(uow, running, startedAt > running.startedAt ? startedAt : uow.now)
    : null;
  return { timer: await insertTimer(uow, stored), isNew: true, stopped };
}

type StoredTimer = Record<'client_id' | 'service_type_id' | 'task_id' | 'engagement_id', string | null> & {
  id: string;
  description: string;
  billable: boolean;
};

const isSamePress = (running: TimerRow, stored: StoredTimer, now: Date): boolean =>
  elapsedSeconds(running.startedAt, now) < SAME_PRESS_SECONDS &&
  running.clientId === stored.client_id &&
  running.serviceTypeId === stored.service_type_id &&
  running.taskId === stored.task_id &&
  running.engagementId === stored.engagement_id &&
  running.description === stored.description &&
  running.billable === stored.billable;

const COLUMNS =
  'practice_id, id, user_id, client_id, service_type_id, task_id, engagement_id, description, billable, started_at';

async function insertTimer(uow: UnitOfWork, stored: StoredTimer): Promise<TimerRow> {
  const logged = auditClause(uow, { action: 'timer.started', entity: 'timer', entityId: stored.id, after: stored }, 3);
  try {
    const row = await uow.first<TimerRow>(
      `WITH started AS (
         INSERT INTO timers (${COLUMNS}) SELECT ${COLUMNS} FROM jsonb_populate_record(NULL::timers, $2::jsonb) WHERE practice_id = $1 RETURNING *
       ), logged AS (${logged.sql})
       ${selectTimers('started')}`,
      [uow.practiceId, JSON.stringify(stored), ...logged.params],
    );
    return row!;
  } catch (error) {
    if (!violates(error, 'timers_one_running')) throw error;
    throw new AppError('conflict', 'Another window started a timer at the same moment. It is running; load it again.');
  }
}
