import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { mailText, type MailContent } from '../../../platform/mail/mail-content.js';
import { mailHtml } from '../../../platform/mail/mail-html.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import {
  HandlesJobs,
  PermanentFailure,
  type JobContext,
  type JobHandler,
} from '../../../platform/outbox/job-handler.js';

const schema = z.object({ endpointId: z.uuid() });

const WHY = {
  failing: 'For three days it took nothing that was sent to it.',
  gone: 'It answered that it is gone (410).',
  by_you: 'You switched it off.',
} as const;

interface Told {
  [column: string]: unknown;
  url: string;
  reason: keyof typeof WHY | null;
  users: Array<{ name: string; email: string }>;
}

/** Mails the practitioner that an endpoint was switched off. */
@Injectable()
@HandlesJobs()
export class TellDisabledHandler implements JobHandler<z.infer<typeof schema>> {
  readonly kind = 'webhook.tell_disabled';
  readonly lane = 'mail';
  readonly schema = schema;
  readonly attemptsMax = 5;

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ endpointId }: z.infer<typeof schema>, { practiceId, outboxId }: JobContext): Promise<void> {
    const told = await this.database.transaction(
      { kind: 'system', practiceId },
      (uow) =>
        uow.first<Told>(
          `SELECT url, disabled_reason AS reason,
             (SELECT json_agg(json_build_object('name', name, 'email', email)) FROM users WHERE practice_id = $1) AS users
           FROM webhook_endpoints WHERE practice_id = $1 AND id = $2`,
          [practiceId, endpointId],
        ),
      { readOnly: true },
    );
    // Switched on again meanwhile: then it is known.
    if (!told?.reason) return;
    const content: MailContent = {
      sender: 'AtlasOS',
      message: `Good day\n\nThe webhook endpoint ${told.url} was switched off. ${WHY[told.reason]}\n\nNothing more is sent to it. Once it is well, switch it on again; what failed can be sent again from its deliveries.`,
      action: { label: 'Look at the endpoint', url: `${this.config.appUrl}/integrations?tab=webhooks` },
      footer: 'You receive this because the endpoint belongs to your practice.',
    };
    const outcome = await this.mailer.send({
      messageId: this.mailer.messageIdFor(outboxId),
      fromName: '',
      replyTo: null,
      to: told.users.map(({ name, email }) => ({ name, address: email })),
      subject: 'A webhook endpoint was switched off',
      text: mailText(content),
      html: mailHtml(content),
      attachments: [],
    });
    if (outcome.state === 'permanent') throw new PermanentFailure(outcome.reason);
    if (outcome.state === 'temporary') throw new Error(outcome.reason);
  }
}
