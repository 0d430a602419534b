import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../../../platform/outbox/job-handler.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { dailyPayload, type DailyPayload } from '../../../platform/schedule/daily-jobs.js';
import { notify, type Notice } from '../../notifications/index.js';
import { announceAll } from '../../webhooks/index.js';
import { quoteReminderDays } from './quote-reminder-days.query.js';
import { quotesToRemindOf } from './quotes-to-remind-of.query.js';
import { writeDownUnanswered, type UnansweredQuote } from './unanswered-quotes.query.js';

/** When the practice hears that a quote runs out, unless it says when its clients are reminded. */
const NOTICE_DAYS = 3;

/** Each morning: tells of quotes that run out or have run out without an answer, and has their clients reminded if the practice wants it. */
@Injectable()
@HandlesJobs()
export class QuotesDailyHandler implements JobHandler<DailyPayload> {
  readonly kind = 'quotes.daily';
  readonly schema = dailyPayload;
  readonly attemptsMax = 6;

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  async handle(_payload: DailyPayload, { practiceId }: JobContext): Promise<void> {
    await this.database.transaction({ kind: 'system', practiceId }, async (uow) => {
      const reminderDays = await quoteReminderDays(uow);
      const news = await writeDownUnanswered(uow, reminderDays ?? NOTICE_DAYS);
      await notify(uow, news.map(noticeOf));
      const expired = news.filter(({ kind }) => kind === 'expired');
      await announceAll(
        uow,
        'quote.expired',
        expired.map(({ quoteId, number, clientId, validUntil, totalMinor }) => ({
          objectId: quoteId,
          data: { number, clientId, validUntil, totalMinor },
        })),
      );
      if (reminderDays !== null)
        await this.outbox.addMany(uow, 'quote.remind', await quotesToRemindOf(uow, reminderDays));
    });
  }
}

function noticeOf({ quoteId, kind, clientId, clientName, number, validUntil, totalMinor }: UnansweredQuote): Notice {
  return {
    kind: kind === 'expired' ? 'quote_expired' : 'quote_runs_out',
    key: `quote_${kind}:${quoteId}`,
    facts: { clientName, number, validUntil, totalMinor },
    clientId,
    target: { kind: 'quote', id: quoteId },
  };
}
