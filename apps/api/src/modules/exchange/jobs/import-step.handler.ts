import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import {
  HandlesJobs,
  PermanentFailure,
  type JobContext,
  type JobHandler,
} from '../../../platform/outbox/job-handler.js';
import { IMPORT_STEPS } from '../commands/ask-step.command.js';
import { ImportRun } from './import-run.js';

const schema = z.object({ importId: z.uuid(), step: z.enum(IMPORT_STEPS) });

/** Checks, runs or undoes an import. A try that is repeated goes on where the last one was. */
@Injectable()
@HandlesJobs()
export class ImportStepHandler implements JobHandler<z.infer<typeof schema>> {
  readonly kind = 'exchange.import_step';
  readonly schema = schema;
  readonly attemptsMax = 5;

  constructor(private readonly database: Database) {}

  async handle({ importId, step }: z.infer<typeof schema>, { practiceId }: JobContext): Promise<void> {
    const run = new ImportRun(this.database, practiceId, importId);
    try {
      await run[step]();
    } catch (error) {
      // What the file itself is to blame for does not get better by trying again.
      throw error instanceof AppError && error.code === 'invalid_request' ? new PermanentFailure(error.detail) : error;
    }
  }

  giveUp({ importId }: z.infer<typeof schema>, { practiceId }: JobContext, reason: string): Promise<void> {
    return new ImportRun(this.database, practiceId, importId).fail(reason);
  }
}
