import { formatDate, formatMoney } from '@atlasos/domain';
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

const schema = z.object({ noteId: z.uuid() });

interface NoteToTell {
  [column: string]: unknown;
  invoiceId: string;
  number: string;
  clientName: string;
  contactName: string;
  date: string;
  amountMinor: number;
  reference: string;
  people: Array<{ name: string; address: string }>;
}

/** Mails the people of the practice that a client says it has paid. */
@Injectable()
@HandlesJobs()
export class TellOfPaymentHandler implements JobHandler<z.infer<typeof schema>> {
  readonly kind = 'portal.tell_of_payment';
  readonly lane = 'mail';
  readonly schema = schema;
  readonly attemptsMax = 5;

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ noteId }: z.infer<typeof schema>, { practiceId, outboxId }: JobContext): Promise<void> {
    const note = await this.database.transaction(
      { kind: 'system', practiceId },
      async (uow) => {
        const row = await uow.first<NoteToTell>(
          `SELECT n.invoice_id AS "invoiceId", i.number, k.name AS "clientName", n.contact_name AS "contactName", n.paid_on AS date,
             n.amount_minor AS "amountMinor", n.reference,
             (SELECT json_agg(json_build_object('name', u.name, 'address', u.email) ORDER BY u.id) FROM users u WHERE u.practice_id = $1) AS people
           FROM portal_paid_notes n
           JOIN invoices i ON i.practice_id = n.practice_id AND i.id = n.invoice_id
           JOIN clients k ON k.practice_id = n.practice_id AND k.id = n.client_id
           WHERE n.practice_id = $1 AND n.id = $2`,
          [practiceId, noteId],
        );
        const { currency, locale } = uow.practice;
        return row && { ...row, amount: formatMoney(row.amountMinor, currency, locale) };
      },
      { readOnly: true },
    );
    if (!note) throw new PermanentFailure('The note is gone.');
    const content = this.contentOf(note);
    const outcome = await this.mailer.send({
      messageId: this.mailer.messageIdFor(outboxId),
      fromName: '',
      replyTo: null,
      to: note.people,
      subject: `${note.clientName} says that ${note.number} is paid`,
      text: mailText(content),
      html: mailHtml(content),
      attachments: [],
    });
    if (outcome.state === 'permanent') throw new PermanentFailure(outcome.reason);
    if (outcome.state === 'temporary') throw new Error(outcome.reason);
  }

  private contentOf(note: NoteToTell & { amount: string }): MailContent {
    return {
      sender: 'AtlasOS',
      message: `${note.contactName} of ${note.clientName} has told you on the portal that ${note.number} is paid.`,
      figure: { label: 'They paid', value: note.amount, note: `on ${formatDate(note.date)}` },
      action: { label: 'Open the invoice', url: `${this.config.appUrl}/invoices/${note.invoiceId}` },
      details: note.reference
        ? { title: 'To find it on your account', rows: [{ label: 'Reference', text: note.reference, strong: true }] }
        : null,
      footer: 'Nothing was recorded. Record the payment once you have seen the money.',
    };
  }
}
