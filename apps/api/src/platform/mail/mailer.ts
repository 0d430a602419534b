import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { CaughtMails } from './caught-mails.js';
import { checkedMessage, readMailbox, type MailAddress, type MailMessage, type MailOutcome } from './mail-message.js';

/** Sends mail through SMTP_URL, or catches it in the data folder while that is unset. Never throws for what a mail server does. */
@Injectable()
export class Mailer {
  private readonly from: MailAddress;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly caught: CaughtMails,
  ) {
    this.from = readMailbox(config.mailFrom);
  }

  /** The Message-ID of what `id` names: every try of one mail has the same. */
  messageIdFor(id: string): string {
    return `<${id}@${this.from.address.slice(this.from.address.indexOf('@') + 1)}>`;
  }

  async send(message: MailMessage): Promise<MailOutcome> {
    let mail: MailMessage;
    try {
      mail = checkedMessage(message);
    } catch (error) {
      return { state: 'permanent', reason: (error as Error).message };
    }
    const from = { ...this.from, name: mail.fromName || this.from.name };
    if (this.config.smtpUrl) {
      // Loaded with the first mail, which the API never sends.
      const { sendBySmtp } = await import('./smtp-transport.js');
      return sendBySmtp(this.config.smtpUrl, from, mail);
    }
    try {
      await this.caught.keep(from, mail);
      return { state: 'sent', notReached: [] };
    } catch (error) {
      return { state: 'temporary', reason: (error as Error).message };
    }
  }
}
