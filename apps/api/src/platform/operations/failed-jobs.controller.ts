import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../auth/areas.js';
import { Uow } from '../auth/route-access.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { Operation } from '../http/api-docs.js';
import { PageQuery } from '../http/paging.js';
import { IdPipe } from '../http/uuid.pipe.js';
import { FailedJobResponse } from './failed-job.dto.js';
import { failedJobs, retryJob } from './failed-jobs.js';

@ApiTags('Failed jobs')
@InArea('audit')
@Controller('v1/jobs/failed')
export class FailedJobsController {
  @Get()
  @Operation({
    summary: 'Work in the background that was given up, newest first',
    description: 'PDFs, mails and the like are tried several times, over hours. What still failed waits here.',
    answer: FailedJobResponse,
    list: true,
  })
  list(@Uow() uow: UnitOfWork, @Query() query: PageQuery) {
    return failedJobs(uow, query);
  }

  @Post(':id/retry')
  @Operation({
    summary: 'Try a failed job again',
    description: 'It begins at once, with as many tries as the first time.',
    status: 202,
    answer: FailedJobResponse,
    errors: ['not_found', 'job_retried_elsewhere'],
  })
  retry(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return retryJob(uow, id);
  }
}
