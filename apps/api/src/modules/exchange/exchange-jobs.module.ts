import { Module } from '@nestjs/common';
import { ImportStepHandler } from './jobs/import-step.handler.js';

/** The worker's side of imports. */
@Module({ providers: [ImportStepHandler] })
export class ExchangeJobsModule {}
