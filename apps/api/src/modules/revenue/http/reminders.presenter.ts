import { TEMPLATE_NAMES } from '../../settings/index.js';
import type { InvoiceReminders } from '../reminders/invoice-reminders.query.js';
import type { ReminderSchedule } from '../reminders/schedule.query.js';
import type { InvoiceRemindersResponse, ReminderScheduleResponse } from './reminders.dto.js';

export const presentSchedule = (schedule: ReminderSchedule, dueNow: number): ReminderScheduleResponse => ({
  enabled: schedule.enabled,
  steps: schedule.steps.map(({ days, subject, message }) => ({ days, subject, message })),
  version: schedule.version,
  names: [...TEMPLATE_NAMES.reminder],
  dueNow,
});

export const presentInvoiceReminders = (reminders: InvoiceReminders): InvoiceRemindersResponse => ({
  invoiceId: reminders.invoiceId,
  enabled: reminders.enabled,
  off: reminders.isOff,
  clientOff: reminders.isClientOff,
  next: reminders.next && { days: reminders.next.days, date: reminders.next.date },
  items: reminders.items.map(({ id, days, dueOn, state, deliveryId, createdAt }) => ({
    id,
    days,
    dueOn,
    state,
    deliveryId,
    createdAt: createdAt.toISOString(),
  })),
});
