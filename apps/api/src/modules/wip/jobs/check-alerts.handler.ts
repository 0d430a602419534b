import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../../platform/database/database.js';
import { HandlesJobs, type JobContext, type JobHandler } from '../../../platform/outbox/job-handler.js';
import { checkWipAlerts, oneLookAtATime } from '../commands/check-wip-alerts.command.js';
import { takeHints } from './take-hints.js';

const schema = z.object({ clientIds: z.array(z.uuid()).nullable() });
type Payload = z.infer<typeof schema>;

/** WIP moved, or a limit did: looks at the clients named. Looking twice is harmless. */
@Injectable()
@HandlesJobs()
export class CheckAlertsHandler implements JobHandler<Payload> {
  readonly kind = 'wip.check_alerts';
  readonly schema = schema;
  readonly attemptsMax = 5;

  constructor(private readonly database: Database) {}

  async handle({ clientIds }: Payload, { practiceId, outboxId }: JobContext): Promise<void> {
    await this.database.transaction({ kind: 'system', practiceId }, async (uow) => {
      await oneLookAtATime(uow);
      await checkWipAlerts(uow, await takeHints(uow, outboxId, clientIds));
    });
  }
}
