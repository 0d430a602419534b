import { elapsedSeconds } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { TimerRow } from '../persistence/timer-row.js';

/** Row → response, with the server's clock beside it. */
export function presentTimer(uow: UnitOfWork, row: TimerRow) {
  const seconds = elapsedSeconds(row.startedAt, uow.now);
  const limitHours = uow.practice.maxTimerHours;
  return {
    id: row.id,
    version: row.version,
    clientId: row.clientId,
    clientName: row.clientName,
    serviceTypeId: row.serviceTypeId,
    serviceTypeName: row.serviceTypeName,
    taskId: row.taskId,
    taskTitle: row.taskTitle,
    engagementId: row.engagementId,
    description: row.description,
    billable: row.billable,
    startedAt: row.startedAt.toISOString(),
    now: uow.now.toISOString(),
    elapsedSeconds: seconds,
    overLimit: row.keptAt === null && seconds > limitHours * 3600,
    limitHours,
  };
}
