import { Module } from '@nestjs/common';
import { MakeArchiveHandler } from './archive/jobs/make-archive.handler.js';
import { PurgeArchivesHandler } from './archive/jobs/purge-archives.handler.js';
import { ImportStepHandler } from './jobs/import-step.handler.js';

/** The worker's side of imports. */
@Module({ providers: [ImportStepHandler, MakeArchiveHandler, PurgeArchivesHandler] })
export class ExchangeJobsModule {}
