import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { MailOutcome } from '../../../platform/mail/mail-message.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../../../platform/outbox/job-handler.js';
import { issueLink } from '../commands/issue-link.command.js';
import type { DeliveryState } from '../delivery.js';
import { printHead } from '../queries/print-head.query.js';
import { documentMail } from './document-mail.js';
import { claimEmail, dropIfSettled, readEmail, settleEmail } from './email-states.js';
import { ensurePdf } from './ensure-pdf.js';

const schema = z.object({ deliveryId: z.uuid() });
type Payload = z.infer<typeof schema>;

const DIED = 'The worker stopped while it was sending. The mail may have arrived; send it again if it has not.';

/**
 * Sends one delivery (DOMAIN rule 27). It is claimed before SMTP begins and settled after, in two transactions: a try that is found
 * in `sending` died in between, nobody knows whether the mail left, and so it becomes `unknown` and stays.
 */
@Injectable()
@HandlesJobs()
export class SendEmailHandler implements JobHandler<Payload> {
  readonly kind = 'delivery.send_email';
  readonly lane = 'mail';
  readonly schema = schema;
  readonly attemptsMax = 9;

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ deliveryId }: Payload, job: JobContext): Promise<void> {
    const actor: Actor = { kind: 'system', practiceId: job.practiceId };
    const email = await this.database.transaction(actor, (uow) => readEmail(uow, deliveryId), { readOnly: true });
    if (email?.state === 'sending') return this.settle(actor, deliveryId, email.attempts, 'unknown', DIED);
    if (email?.state !== 'queued') return;
    const pdf = await ensurePdf(this.database, actor, email);

    const messageId = this.mailer.messageIdFor(deliveryId);
    const claimed = await this.database.transaction(actor, async (uow) => {
      if (await dropIfSettled(uow, deliveryId)) return undefined;
      const claim = await claimEmail(uow, deliveryId, messageId);
      if (!claim) return undefined;
      const token = await issueLink(uow, claim, deliveryId);
      return {
        claim,
        head: await printHead(uow, claim.kind, claim.documentId),
        url: `${this.config.portalUrl}/d/${token}`,
      };
    });
    if (!claimed) return;

    const { claim, head, url } = claimed;
    const outcome = await this.mailer.send(documentMail({ ...claim, messageId, head, url, pdf }));
    await this.record(actor, deliveryId, claim.attempts, outcome, job.isLast);
  }

  async giveUp({ deliveryId }: Payload, { practiceId }: JobContext, reason: string): Promise<void> {
    const actor: Actor = { kind: 'system', practiceId };
    const email = await this.database.transaction(actor, (uow) => readEmail(uow, deliveryId), { readOnly: true });
    if (email?.state === 'queued') await this.settle(actor, deliveryId, email.attempts, 'failed', reason);
    if (email?.state === 'sending') await this.settle(actor, deliveryId, email.attempts, 'unknown', DIED);
  }

  private async record(
    actor: Actor,
    deliveryId: string,
    attempts: number,
    outcome: MailOutcome,
    isLast: boolean,
  ): Promise<void> {
    if (outcome.state === 'sent') {
      const notReached =
        outcome.notReached.length > 0 ? `Not every recipient was reached: ${outcome.notReached.join('; ')}` : null;
      return this.settle(actor, deliveryId, attempts, 'sent', notReached);
    }
    if (outcome.state === 'permanent') return this.settle(actor, deliveryId, attempts, 'failed', outcome.reason);
    if (outcome.state === 'unknown') return this.settle(actor, deliveryId, attempts, 'unknown', outcome.reason);
    await this.settle(actor, deliveryId, attempts, isLast ? 'failed' : 'queued', outcome.reason);
    if (!isLast) throw new Error(outcome.reason);
  }

  private settle(
    actor: Actor,
    deliveryId: string,
    attempts: number,
    state: DeliveryState,
    error: string | null,
  ): Promise<void> {
    return this.database.transaction(actor, (uow) => settleEmail(uow, deliveryId, attempts, state, error));
  }
}
