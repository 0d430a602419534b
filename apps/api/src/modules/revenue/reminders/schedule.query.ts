import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { BUILT_IN_STEPS, type ReminderStep } from './built-in-steps.js';

export interface ReminderSchedule {
  enabled: boolean;
  steps: ReminderStep[];
  /** 0 = nothing was saved yet: switched off, with the built-in steps. */
  version: number;
}

/** When and with which words the practice reminds. */
export async function reminderSchedule(uow: UnitOfWork): Promise<ReminderSchedule> {
  const head = await uow.first<{ enabled: boolean; version: number }>(
    `SELECT enabled, version FROM reminder_schedules WHERE practice_id = $1`,
    [uow.practiceId],
  );
  if (!head) return { enabled: false, version: 0, steps: BUILT_IN_STEPS };
  const steps = await uow.query<ReminderStep & { [column: string]: unknown }>(
    `SELECT days, subject, message FROM reminder_steps WHERE practice_id = $1 ORDER BY days`,
    [uow.practiceId],
  );
  return { ...head, steps };
}
