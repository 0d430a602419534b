import { EventEmitter, once } from 'node:events';
import type { ParsedMail } from 'mailparser';

export interface ReceivedMail {
  /** Envelope addresses: where the message really came from and went. */
  from: string;
  to: string[];
  /** The parsed message: subject, text, html, attachments, headers. */
  content: ParsedMail;
}

/** Received messages, and waiting for more without polling. */
export class MailBox {
  readonly mails: ReceivedMail[] = [];
  private readonly events = new EventEmitter().setMaxListeners(0);

  add(mail: ReceivedMail): void {
    this.mails.push(mail);
    this.changed();
  }

  changed(): void {
    this.events.emit('change');
  }

  async waitFor(fits: (mail: ReceivedMail) => boolean, timeoutMs: number): Promise<ReceivedMail> {
    let found: ReceivedMail | undefined;
    await this.waitUntil(() => (found = this.mails.find(fits)) !== undefined, timeoutMs, 'a mail that fits');
    return found!;
  }

  async waitUntil(holds: () => boolean, timeoutMs: number, what: string): Promise<void> {
    const signal = AbortSignal.timeout(timeoutMs);
    while (!holds()) {
      await once(this.events, 'change', { signal }).catch(() => {
        const seen =
          this.mails.map(({ to, content }) => `${to.join(', ')}: ${content.subject}`).join('; ') || 'nothing';
        throw new Error(`Waited ${timeoutMs} ms for ${what}; received: ${seen}`);
      });
    }
  }
}
