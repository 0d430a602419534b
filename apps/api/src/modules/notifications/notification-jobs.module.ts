import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module.js';
import { SendNotificationHandler } from './jobs/send-notification.handler.js';

/** The worker's side of notifications. */
@Module({ imports: [MailModule], providers: [SendNotificationHandler] })
export class NotificationJobsModule {}
