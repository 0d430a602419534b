import { addDays, reminderDue } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { openForReminders } from './open-for-reminders.query.js';
import type { ReminderStep } from './built-in-steps.js';

export interface DueReminder {
  invoiceId: string;
  clientId: string;
  days: number;
  dueOn: string;
}

/** What these steps would send today. */
export async function dueReminders(uow: UnitOfWork, steps: readonly ReminderStep[]): Promise<DueReminder[]> {
  const days = steps.map((step) => step.days);
  return (await openForReminders(uow)).flatMap(({ invoiceId, clientId, ...facts }) => {
    const due = reminderDue(facts, days, uow.today);
    return due === null ? [] : [{ invoiceId, clientId, days: due, dueOn: addDays(facts.dueDate, due) }];
  });
}
