import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../../../platform/outbox/job-handler.js';
import { dailyPayload, type DailyPayload } from '../../../platform/schedule/daily-jobs.js';
import { checkBudgets } from '../commands/check-budgets.command.js';
import { checkWipAlerts, oneLookAtATime } from '../commands/check-wip-alerts.command.js';

/** Age grows by itself, so each day looks at all clients. What was told already is not told again, however many days were missed. */
@Injectable()
@HandlesJobs()
export class WipNightlyHandler implements JobHandler<DailyPayload> {
  readonly kind = 'wip.nightly';
  readonly schema = dailyPayload;
  readonly attemptsMax = 5;

  constructor(private readonly database: Database) {}

  async handle(_payload: DailyPayload, { practiceId }: JobContext): Promise<void> {
    await this.database.transaction({ kind: 'system', practiceId }, async (uow) => {
      await oneLookAtATime(uow);
      await checkWipAlerts(uow, null);
      await checkBudgets(uow, null);
    });
  }
}
