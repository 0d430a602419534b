import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../../../../platform/outbox/job-handler.js';
import { dailyPayload, type DailyPayload } from '../../../../platform/schedule/daily-jobs.js';
import { KEPT_DAYS } from '../archive-row.js';

/** Throws away archives that served their time, and what failed as long ago. */
@Injectable()
@HandlesJobs()
export class PurgeArchivesHandler implements JobHandler<DailyPayload> {
  readonly kind = 'archive.purge';
  readonly schema = dailyPayload;
  readonly attemptsMax = 3;

  constructor(private readonly database: Database) {}

  async handle(_payload: DailyPayload, { practiceId }: JobContext): Promise<void> {
    await this.database.transaction({ kind: 'system', practiceId }, (uow) =>
      uow.execute(
        `DELETE FROM archives WHERE practice_id = $1 AND (expires_at < app_now() OR (state = 'failed' AND finished_at < app_now() - make_interval(days => $2)))`,
        [practiceId, KEPT_DAYS],
      ),
    );
  }
}
