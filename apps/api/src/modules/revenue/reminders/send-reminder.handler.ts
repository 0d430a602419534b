import { Injectable } from '@nestjs/common';
import { daysLate, formatDate, formatMoney } from '@atlasos/domain';
import { z } from 'zod';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../../../platform/outbox/job-handler.js';
import { RequestDelivery } from '../../documents/index.js';
import { mailContacts } from '../../invoicing/index.js';
import { fillTemplate, type MessageText } from '../../settings/index.js';
import type { ReminderStep } from './built-in-steps.js';
import { reminderToSend, type ReminderToSend } from './reminder-to-send.query.js';
import { reminderSchedule } from './schedule.query.js';

const schema = z.object({ reminderId: z.uuid() });
type Payload = z.infer<typeof schema>;

/** Turns one reminder into a delivery of its invoice, unless it was paid or switched off in the meantime. */
@Injectable()
@HandlesJobs()
export class SendReminderHandler implements JobHandler<Payload> {
  readonly kind = 'reminder.send';
  readonly schema = schema;
  readonly attemptsMax = 6;

  constructor(
    private readonly database: Database,
    private readonly requestDelivery: RequestDelivery,
  ) {}

  async handle({ reminderId }: Payload, { practiceId }: JobContext): Promise<void> {
    await this.database.transaction({ kind: 'system', practiceId }, async (uow) => {
      const reminder = await reminderToSend(uow, reminderId);
      if (!reminder) return;
      const { enabled, steps } = await reminderSchedule(uow);
      const step = steps.find(({ days }) => days === reminder.days);
      if (reminder.balanceMinor === 0) return drop(uow, reminderId, 'paid');
      if (reminder.isOff || !enabled || !step) return drop(uow, reminderId, 'off');
      const [contact] = await mailContacts(uow, reminder.clientId);
      if (!contact) return drop(uow, reminderId, 'no_address');
      const { delivery } = await this.requestDelivery.run(uow, {
        kind: 'invoice',
        documentId: reminder.invoiceId,
        channels: ['email'],
        to: [contact.email],
        ...textOf(uow, reminder, step, contact.name),
        resend: true,
        amountDueMinor: reminder.balanceMinor,
        onlyWhileOpen: true,
      });
      await uow.execute(`UPDATE invoice_reminders SET delivery_id = $3 WHERE practice_id = $1 AND id = $2`, [
        practiceId,
        reminderId,
        delivery.id,
      ]);
    });
  }
}

const drop = async (uow: UnitOfWork, id: string, why: 'paid' | 'off' | 'no_address'): Promise<void> => {
  await uow.execute(`UPDATE invoice_reminders SET dropped = $3 WHERE practice_id = $1 AND id = $2`, [
    uow.practiceId,
    id,
    why,
  ]);
};

function textOf(uow: UnitOfWork, reminder: ReminderToSend, step: ReminderStep, contactName: string): MessageText {
  const money = (minor: number) => formatMoney(minor, reminder.currency, uow.practice.locale);
  const { subject, message } = fillTemplate('reminder', step, {
    practiceName: uow.practice.name,
    clientName: reminder.clientName,
    contactName,
    number: reminder.number,
    issueDate: formatDate(reminder.issueDate),
    dueDate: formatDate(reminder.dueDate),
    total: money(reminder.totalMinor),
    balance: money(reminder.balanceMinor),
    daysLate: String(daysLate(reminder.dueDate, uow.today)),
    reference: reminder.reference,
  });
  return { subject: subject.slice(0, 200), message: message.slice(0, 5000) };
}
