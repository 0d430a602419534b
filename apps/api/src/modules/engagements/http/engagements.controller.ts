import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Uow } from '../../../platform/auth/route-access.js';
import { InArea } from '../../../platform/auth/areas.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { createEngagement } from '../commands/create-engagement.command.js';
import {
  closeEngagement,
  deleteEngagement,
  reopenEngagement,
  updateEngagement,
} from '../commands/update-engagement.command.js';
import { engagementById } from '../persistence/engagement-row.js';
import { listEngagements } from '../queries/list-engagements.query.js';
import {
  CloseEngagementDto,
  CreateEngagementDto,
  EngagementResponse,
  EngagementsQuery,
  PatchEngagementDto,
} from './engagement.dto.js';
import { presentEngagement } from './engagement.presenter.js';

@ApiTags('Engagements')
@InArea('engagements')
@Controller('v1/engagements')
export class EngagementsController {
  @Get()
  @Operation({ summary: 'Engagements, newest first', answer: EngagementResponse, list: true })
  async list(@Uow() uow: UnitOfWork, @Query() query: EngagementsQuery) {
    const { items, nextCursor } = await listEngagements(uow, query, query);
    return { items: items.map(presentEngagement), nextCursor };
  }

  @Post()
  @Operation({
    summary: 'Agree on work and its terms',
    status: 201,
    answer: EngagementResponse,
    errors: ['not_found', 'client_archived', 'invalid_argument'],
  })
  async create(@Uow() uow: UnitOfWork, @Body() body: CreateEngagementDto) {
    return tagged(presentEngagement(await createEngagement(uow, body)), 201);
  }

  @Get(':id')
  @Operation({ summary: 'One engagement', answer: EngagementResponse, errors: ['not_found'] })
  async get(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    const row = await engagementById(uow, id);
    if (!row) throw notFound();
    return tagged(presentEngagement(row));
  }

  @Patch(':id')
  @VersionHeader()
  @Operation({
    summary: 'Change an engagement',
    description: 'A new rate holds for what is logged from today on; existing entries keep theirs.',
    answer: EngagementResponse,
    errors: [
      'not_found',
      'in_use',
      'rate_exists',
      'illegal_transition',
      'invalid_argument',
      'stale_version',
      'version_required',
    ],
  })
  async patch(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: PatchEngagementDto,
  ) {
    const { version: _read, ...change } = body;
    return tagged(presentEngagement(await updateEngagement(uow, id, version, change)));
  }

  @Delete(':id')
  @Operation({ summary: 'Delete an engagement that nothing hangs on', status: 204, errors: ['not_found', 'in_use'] })
  delete(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return deleteEngagement(uow, id);
  }

  @Post(':id/close')
  @Operation({
    summary: 'End it: completed or cancelled',
    answer: EngagementResponse,
    errors: ['not_found', 'illegal_transition', 'engagement_unfinished'],
  })
  async close(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() body: CloseEngagementDto) {
    return tagged(presentEngagement(await closeEngagement(uow, id, body)));
  }

  @Post(':id/reopen')
  @Operation({ summary: 'Go on with it', answer: EngagementResponse, errors: ['not_found', 'illegal_transition'] })
  async reopen(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return tagged(presentEngagement(await reopenEngagement(uow, id)));
  }
}
