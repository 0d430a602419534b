import { formatDate } from '@atlasos/domain';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { mailText, type MailContent } from '../../../platform/mail/mail-content.js';
import { mailHtml } from '../../../platform/mail/mail-html.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import {
  HandlesJobs,
  PermanentFailure,
  type JobContext,
  type JobHandler,
} from '../../../platform/outbox/job-handler.js';
import { insertLink } from '../commands/issue-link.command.js';
import type { DocumentRef } from '../document-kind.js';
import { printHead, type PrintHead } from '../queries/print-head.query.js';

const schema = z.object({ linkId: z.uuid() });

interface Renewal {
  to: string[];
  head: PrintHead;
  token: string;
}

/** Mails a new link to one document to those who had the expired one. */
@Injectable()
@HandlesJobs()
export class RenewLinkHandler implements JobHandler<z.infer<typeof schema>> {
  readonly kind = 'document.renew_link';
  readonly lane = 'mail';
  readonly schema = schema;
  readonly attemptsMax = 5;

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ linkId }: z.infer<typeof schema>, { practiceId, outboxId }: JobContext): Promise<void> {
    const renewal = await this.database.transaction({ kind: 'system', practiceId }, (uow) => this.renew(uow, linkId));
    if (!renewal) throw new PermanentFailure('The link was revoked.');
    const { head, to } = renewal;
    const content = this.contentOf(renewal);
    const outcome = await this.mailer.send({
      messageId: this.mailer.messageIdFor(outboxId),
      fromName: head.supplier.name,
      replyTo: head.supplier.email ? { name: head.supplier.name, address: head.supplier.email } : null,
      to: to.map((address) => ({ name: '', address })),
      subject: `A new link to ${head.number}`,
      text: mailText(content),
      html: mailHtml(content),
      attachments: [],
    });
    if (outcome.state === 'permanent') throw new PermanentFailure(outcome.reason);
    if (outcome.state === 'temporary') throw new Error(outcome.reason);
  }

  private async renew(uow: UnitOfWork, linkId: string): Promise<Renewal | undefined> {
    const link = await uow.first<DocumentRef & { deliveryId: string; to: string[] }>(
      `SELECT l.document_kind AS kind, l.document_id AS "documentId", l.delivery_id AS "deliveryId", d.recipients AS "to"
       FROM document_links l JOIN deliveries d ON d.practice_id = l.practice_id AND d.id = l.delivery_id
       WHERE l.practice_id = $1 AND l.id = $2 AND l.revoked_at IS NULL`,
      [uow.practiceId, linkId],
    );
    if (!link) return undefined;
    const head = await printHead(uow, link.kind, link.documentId);
    return { to: link.to, head, token: await insertLink(uow, link, link.deliveryId) };
  }

  private contentOf({ head, token }: Renewal): MailContent {
    return {
      sender: head.supplier.name,
      message: `Good day\n\nHere is the new link to ${head.heading} ${head.number} of ${formatDate(head.issueDate)} that was asked for.`,
      action: { label: `View ${head.number}`, url: `${this.config.portalUrl}/d/${token}` },
      footer: [head.supplier.name, head.supplier.email, head.supplier.phone].filter(Boolean).join('\n'),
    };
  }
}
