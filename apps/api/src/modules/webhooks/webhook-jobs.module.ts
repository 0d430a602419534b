import { Module } from '@nestjs/common';
import { HttpOut } from '../../platform/http-out/http-out.js';
import { MailModule } from '../../platform/mail/mail.module.js';
import { DeliverHandler } from './jobs/deliver.handler.js';
import { PurgeDeliveriesHandler } from './jobs/purge-deliveries.handler.js';
import { TellDisabledHandler } from './jobs/tell-disabled.handler.js';

/** The worker's side: it sends. */
@Module({ imports: [MailModule], providers: [HttpOut, DeliverHandler, TellDisabledHandler, PurgeDeliveriesHandler] })
export class WebhookJobsModule {}
