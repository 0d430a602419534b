import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { RemindersDailyHandler } from './reminders/reminders-daily.handler.js';
import { SendReminderHandler } from './reminders/send-reminder.handler.js';

/** The worker's side of revenue. */
@Module({ imports: [DocumentsModule], providers: [RemindersDailyHandler, SendReminderHandler] })
export class RevenueJobsModule {}
