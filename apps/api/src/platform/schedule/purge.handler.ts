import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../outbox/job-handler.js';
import { dailyPayload, type DailyPayload } from './daily-jobs.js';

const IDEMPOTENCY_HOURS = 48;
const DONE_JOB_DAYS = 30;
const SCHEDULE_RUN_DAYS = 90;

/** Throws away what served its time: answers kept for repeats, jobs done, days gone by. */
@Injectable()
@HandlesJobs()
export class PurgeHandler implements JobHandler<DailyPayload> {
  readonly kind = 'housekeeping.purge';
  readonly schema = dailyPayload;
  readonly attemptsMax = 3;

  constructor(private readonly database: Database) {}

  async handle(_payload: DailyPayload, { practiceId }: JobContext): Promise<void> {
    await this.database.transaction({ kind: 'system', practiceId }, (uow) =>
      uow.execute(
        `DELETE FROM idempotency_keys WHERE practice_id = $1 AND created_at < app_now() - make_interval(hours => $2)`,
        [practiceId, IDEMPOTENCY_HOURS],
      ),
    );
    await this.database.acrossPractices(
      `DELETE FROM outbox WHERE practice_id = $1 AND done_at < app_now() - make_interval(days => $2)`,
      [practiceId, DONE_JOB_DAYS],
    );
    await this.database.acrossPractices(
      `DELETE FROM schedule_runs WHERE practice_id = $1 AND period < (app_now() - make_interval(days => $2))::date`,
      [practiceId, SCHEDULE_RUN_DAYS],
    );
  }
}
