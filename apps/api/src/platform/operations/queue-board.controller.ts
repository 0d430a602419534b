import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../auth/areas.js';
import { CurrentActor, OwnTransactions } from '../auth/route-access.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { Operation } from '../http/api-docs.js';
import { QueueBoardResponse } from './queue-board.dto.js';
import { QueueCountsQuery } from './queue-counts.js';
import { queuedKinds } from './queued-kinds.query.js';

@ApiTags('Queues')
@InArea('audit')
@Controller('v1/jobs/queues')
export class QueueBoardController {
  constructor(
    private readonly database: Database,
    private readonly counts: QueueCountsQuery,
  ) {}

  @Get()
  @OwnTransactions()
  @Operation({
    summary: 'Work in the background: what waits, is done, or waits for another try',
    description: 'Of this practice by kind, from its own rows; of the installation in numbers only.',
    answer: QueueBoardResponse,
  })
  async board(@CurrentActor() actor: Actor) {
    const rows = await this.database.transaction(actor, (uow) => queuedKinds(uow), { readOnly: true });
    const kinds = rows.map((row) => ({
      ...row,
      oldestAt: row.oldestAt?.toISOString() ?? null,
      nextAt: row.nextAt?.toISOString() ?? null,
    }));
    return { kinds, queues: await this.counts.run() };
  }
}
