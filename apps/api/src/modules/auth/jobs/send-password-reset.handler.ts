import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { issueToken } from '../../../platform/auth/tokens.js';
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
import { RESET_MINUTES } from '../commands/password-reset.command.js';

const schema = z.object({ userId: z.uuid() });

/** Mails a link that sets a new password. A try that is repeated mails a link of its own; whoever asked may ask again. */
@Injectable()
@HandlesJobs()
export class SendPasswordResetHandler implements JobHandler<z.infer<typeof schema>> {
  readonly kind = 'auth.send_password_reset';
  readonly lane = 'mail';
  readonly schema = schema;
  readonly attemptsMax = 5;

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ userId }: z.infer<typeof schema>, { practiceId, outboxId }: JobContext): Promise<void> {
    const { token, hash } = issueToken(practiceId);
    const user = await this.database.transaction({ kind: 'system', practiceId }, async (uow) => {
      await uow.execute(
        `INSERT INTO password_resets (practice_id, user_id, token_hash, expires_at) VALUES ($1, $2, $3, app_now() + make_interval(mins => $4))`,
        [practiceId, userId, hash, RESET_MINUTES],
      );
      return uow.first<{ name: string; email: string }>(
        `SELECT name, email FROM users WHERE practice_id = $1 AND id = $2`,
        [practiceId, userId],
      );
    });
    if (!user) throw new PermanentFailure('The user is gone.');
    const content: MailContent = {
      sender: 'AtlasOS',
      message: `Good day ${user.name}\n\nSomebody, probably you, asked to set a new password for this address. The link works once, for ${RESET_MINUTES} minutes.`,
      action: { label: 'Set a new password', url: `${this.config.appUrl}/reset-password?token=${token}` },
      footer: 'If you did not ask for this, leave the mail alone: your password stays as it is.',
    };
    const outcome = await this.mailer.send({
      messageId: this.mailer.messageIdFor(outboxId),
      fromName: '',
      replyTo: null,
      to: [{ name: user.name, address: user.email }],
      subject: 'Set a new password',
      text: mailText(content),
      html: mailHtml(content),
      attachments: [],
    });
    if (outcome.state === 'permanent') throw new PermanentFailure(outcome.reason);
    if (outcome.state === 'temporary') throw new Error(outcome.reason);
  }
}
