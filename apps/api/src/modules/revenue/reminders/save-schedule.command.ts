import { audit } from '../../../platform/audit/audit.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, staleVersion } from '../../../platform/errors/app-error.js';
import { assertKnownNames } from '../../settings/index.js';
import type { ReminderStep } from './built-in-steps.js';
import { reminderSchedule, type ReminderSchedule } from './schedule.query.js';

interface ScheduleToSave {
  version: number;
  enabled: boolean;
  steps: ReminderStep[];
}

function assertSteps(steps: ReminderStep[]): void {
  steps.forEach((step, index) => {
    if (steps.findIndex(({ days }) => days === step.days) !== index) {
      const detail = 'there is a step for this day already';
      throw new AppError('invalid_request', `days: ${detail}.`, {
        errors: [{ pointer: `/steps/${index}/days`, detail }],
      });
    }
    assertKnownNames('reminder', step, `/steps/${index}`);
  });
}

/** Keeps the whole schedule. Version 0 is the first time. Throws `stale_version`, `invalid_request`. */
export async function saveSchedule(uow: UnitOfWork, input: ScheduleToSave): Promise<ReminderSchedule> {
  const { version, enabled, steps } = input;
  assertSteps(steps);
  const before = await reminderSchedule(uow);
  const saved = await uow.execute(
    version === 0
      ? `INSERT INTO reminder_schedules (practice_id, enabled) VALUES ($1, $2) ON CONFLICT (practice_id) DO NOTHING`
      : `UPDATE reminder_schedules SET enabled = $2, version = version + 1 WHERE practice_id = $1 AND version = $3`,
    [uow.practiceId, enabled, ...(version === 0 ? [] : [version])],
  );
  if (saved === 0) throw staleVersion();
  await uow.execute(`DELETE FROM reminder_steps WHERE practice_id = $1`, [uow.practiceId]);
  await uow.execute(
    `INSERT INTO reminder_steps (practice_id, days, subject, message)
     SELECT $1, days, subject, message FROM jsonb_to_recordset($2::jsonb) AS s (days integer, subject text, message text)`,
    [uow.practiceId, JSON.stringify(steps)],
  );
  const after = await reminderSchedule(uow);
  await audit(uow, { action: 'reminders.changed', entity: 'reminder_schedule', entityId: null, before, after });
  return after;
}
