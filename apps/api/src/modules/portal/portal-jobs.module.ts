import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module.js';
import { SendSignInHandler } from './jobs/send-sign-in.handler.js';
import { TellOfPaymentHandler } from './jobs/tell-of-payment.handler.js';

/** The worker's side of the portal. */
@Module({ imports: [MailModule], providers: [SendSignInHandler, TellOfPaymentHandler] })
export class PortalJobsModule {}
