import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../../../platform/outbox/job-handler.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { dailyPayload, type DailyPayload } from '../../../platform/schedule/daily-jobs.js';
import { dueReminders, type DueReminder } from './due-reminders.js';
import { reminderSchedule } from './schedule.query.js';

/** Writes down which invoices are reminded today, one step each; every one is then sent by a job of its own. */
@Injectable()
@HandlesJobs()
export class RemindersDailyHandler implements JobHandler<DailyPayload> {
  readonly kind = 'reminders.daily';
  readonly schema = dailyPayload;
  readonly attemptsMax = 6;

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  async handle(_payload: DailyPayload, { practiceId }: JobContext): Promise<void> {
    await this.database.transaction({ kind: 'system', practiceId }, async (uow) => {
      const { enabled, steps } = await reminderSchedule(uow);
      if (!enabled) return;
      const ids = await writeDown(uow, await dueReminders(uow, steps));
      await this.outbox.addMany(
        uow,
        'reminder.send',
        ids.map((reminderId) => ({ reminderId })),
      );
    });
  }
}

/** The unique index decides: of two at once each reminder is written, and so sent, by one of them. */
async function writeDown(uow: UnitOfWork, due: DueReminder[]): Promise<string[]> {
  if (due.length === 0) return [];
  const rows = await uow.query<{ id: string }>(
    `INSERT INTO invoice_reminders (practice_id, invoice_id, client_id, days, due_on)
     SELECT $1, "invoiceId", "clientId", days, "dueOn"
     FROM jsonb_to_recordset($2::jsonb) AS d ("invoiceId" uuid, "clientId" uuid, days integer, "dueOn" date)
     ON CONFLICT (practice_id, invoice_id, days) DO NOTHING RETURNING id`,
    [uow.practiceId, JSON.stringify(due)],
  );
  return rows.map(({ id }) => id);
}
