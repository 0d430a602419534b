import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../../platform/database/database.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../../../platform/outbox/job-handler.js';
import { checkBudgets } from '../commands/check-budgets.command.js';
import { oneLookAtATime } from '../commands/check-wip-alerts.command.js';

const schema = z.object({ engagementIds: z.array(z.uuid()) });
type Payload = z.infer<typeof schema>;

/** Time on engagements changed, or what is planned for them did. Looking twice is harmless. */
@Injectable()
@HandlesJobs()
export class CheckBudgetsHandler implements JobHandler<Payload> {
  readonly kind = 'wip.check_budgets';
  readonly schema = schema;
  readonly attemptsMax = 5;

  constructor(private readonly database: Database) {}

  async handle({ engagementIds }: Payload, { practiceId }: JobContext): Promise<void> {
    await this.database.transaction({ kind: 'system', practiceId }, async (uow) => {
      await oneLookAtATime(uow);
      await checkBudgets(uow, engagementIds);
    });
  }
}
