import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../../../platform/outbox/job-handler.js';
import { claimMail, settleMail, type MailState } from './mail-states.js';
import { notificationMail } from './notification-mail.js';

const schema = z.object({ notificationId: z.uuid() });
type Payload = z.infer<typeof schema>;

/**
 * Mails one notification. It is claimed before SMTP begins and settled after: a try that is found in `sending` died in between,
 * the mail may have left, and so it becomes `unknown` and is not sent again.
 */
@Injectable()
@HandlesJobs()
export class SendNotificationHandler implements JobHandler<Payload> {
  readonly kind = 'notification.send_email';
  readonly lane = 'mail';
  readonly schema = schema;
  readonly attemptsMax = 9;

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ notificationId }: Payload, job: JobContext): Promise<void> {
    const actor: Actor = { kind: 'system', practiceId: job.practiceId };
    const messageId = this.mailer.messageIdFor(notificationId);
    const mail = await this.database.transaction(actor, async (uow) => {
      const claimed = await claimMail(uow, notificationId);
      return claimed && notificationMail(claimed, uow.practice, { appUrl: this.config.appUrl, messageId });
    });
    if (!mail) return;
    const outcome = await this.mailer.send(mail);
    if (outcome.state === 'temporary' && !job.isLast) {
      await this.settle(actor, notificationId, 'queued', outcome.reason);
      throw new Error(outcome.reason);
    }
    const state = outcome.state === 'sent' || outcome.state === 'unknown' ? outcome.state : 'failed';
    await this.settle(actor, notificationId, state, outcome.state === 'sent' ? null : outcome.reason);
  }

  private settle(actor: Actor, id: string, state: MailState, error: string | null): Promise<void> {
    return this.database.transaction(actor, (uow) => settleMail(uow, id, state, error));
  }
}
