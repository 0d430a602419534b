import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../../../platform/outbox/job-handler.js';
import { dailyPayload, type DailyPayload } from '../../../platform/schedule/daily-jobs.js';

const LOG_DAYS = 30;

/** The log of deliveries holds a month. */
@Injectable()
@HandlesJobs()
export class PurgeDeliveriesHandler implements JobHandler<DailyPayload> {
  readonly kind = 'webhook.purge';
  readonly schema = dailyPayload;
  readonly attemptsMax = 3;

  constructor(private readonly database: Database) {}

  async handle(_payload: DailyPayload, { practiceId }: JobContext): Promise<void> {
    await this.database.transaction({ kind: 'system', practiceId }, (uow) =>
      uow.execute(
        `DELETE FROM webhook_deliveries WHERE practice_id = $1 AND settled_at < app_now() - make_interval(days => $2)`,
        [practiceId, LOG_DAYS],
      ),
    );
  }
}
