import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module.js';
import { SendPasswordResetHandler } from './jobs/send-password-reset.handler.js';

/** The worker's side of sign-in. */
@Module({ imports: [MailModule], providers: [SendPasswordResetHandler] })
export class AuthJobsModule {}
