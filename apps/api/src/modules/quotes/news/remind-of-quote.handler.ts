import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../../../platform/outbox/job-handler.js';
import { deliveriesOf, RequestDelivery } from '../../documents/index.js';
import { mailContacts } from '../../invoicing/index.js';
import { quoteToSend } from '../mail/quote-to-send.query.js';
import { quoteRow, statusOf } from '../persistence/quote-row.js';
import { quoteReminderDays } from './quote-reminder-days.query.js';

const schema = z.object({ quoteId: z.uuid() });
type Payload = z.infer<typeof schema>;

/** Sends a quote once more before it runs out, to those who have it, unless it was answered or the reminder switched off meanwhile. */
@Injectable()
@HandlesJobs()
export class RemindOfQuoteHandler implements JobHandler<Payload> {
  readonly kind = 'quote.remind';
  readonly schema = schema;
  readonly attemptsMax = 6;

  constructor(
    private readonly database: Database,
    private readonly requestDelivery: RequestDelivery,
  ) {}

  async handle({ quoteId }: Payload, { practiceId }: JobContext): Promise<void> {
    await this.database.transaction({ kind: 'system', practiceId }, async (uow) => {
      // The lock keeps an answer from coming in between.
      const row = await quoteRow(uow, quoteId, { lock: true });
      if (await isDone(uow, quoteId)) return;
      const status = statusOf(row, uow.today);
      if (status === 'expired') return settle(uow, quoteId, { dropped: 'expired' });
      if (status !== 'sent') return settle(uow, quoteId, { dropped: 'decided' });
      if ((await quoteReminderDays(uow)) === null) return settle(uow, quoteId, { dropped: 'off' });
      const contacts = await mailContacts(uow, row.clientId);
      const to = (await sentTo(uow, quoteId)) ?? contacts.slice(0, 1).map(({ email }) => email);
      if (to.length === 0) return settle(uow, quoteId, { dropped: 'no_address' });
      const quote = await quoteToSend(uow, quoteId, 'quote_reminder');
      const { delivery } = await this.requestDelivery.run(uow, {
        kind: 'quote',
        documentId: quoteId,
        channels: ['email'],
        to,
        ...quote.text(contacts.find(({ email }) => email.toLowerCase() === to[0]?.toLowerCase())?.name),
        resend: true,
        amountDueMinor: quote.amountDueMinor,
        onlyWhileOpen: true,
      });
      await settle(uow, quoteId, { deliveryId: delivery.id });
    });
  }
}

/** Whom it was mailed to last. */
async function sentTo(uow: UnitOfWork, quoteId: string): Promise<string[] | undefined> {
  return (await deliveriesOf(uow, 'quote', quoteId)).find(({ channel }) => channel === 'email')?.to;
}

const isDone = (uow: UnitOfWork, quoteId: string) =>
  uow.first(
    `SELECT 1 FROM quote_news WHERE practice_id = $1 AND quote_id = $2 AND kind = 'runs_out' AND num_nonnulls(delivery_id, dropped) > 0`,
    [uow.practiceId, quoteId],
  );

interface Outcome {
  deliveryId?: string;
  dropped?: 'decided' | 'expired' | 'off' | 'no_address';
}

const settle = async (uow: UnitOfWork, quoteId: string, { deliveryId, dropped }: Outcome): Promise<void> => {
  await uow.execute(
    `UPDATE quote_news SET delivery_id = $3, dropped = $4 WHERE practice_id = $1 AND quote_id = $2 AND kind = 'runs_out'`,
    [uow.practiceId, quoteId, deliveryId ?? null, dropped ?? null],
  );
};
