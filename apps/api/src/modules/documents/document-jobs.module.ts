import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module.js';
import { DrawPdfHandler } from './jobs/draw-pdf.handler.js';
import { RenewLinkHandler } from './jobs/renew-link.handler.js';
import { SendEmailHandler } from './jobs/send-email.handler.js';

/** The worker's side of documents. */
@Module({ imports: [MailModule], providers: [DrawPdfHandler, RenewLinkHandler, SendEmailHandler] })
export class DocumentJobsModule {}
