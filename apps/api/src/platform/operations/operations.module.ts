import { Module } from '@nestjs/common';
import { HintRedisModule } from '../redis/hint-redis.module.js';
import { FailedJobsController } from './failed-jobs.controller.js';
import { QueueBoardController } from './queue-board.controller.js';
import { QueueCountsQuery } from './queue-counts.js';

@Module({
  imports: [HintRedisModule],
  controllers: [FailedJobsController, QueueBoardController],
  providers: [QueueCountsQuery],
})
export class OperationsModule {}
