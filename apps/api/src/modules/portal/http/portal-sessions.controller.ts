import { Controller, Delete, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { revokePortalSession } from '../commands/revoke-portal-session.command.js';
import { portalSessions } from '../queries/portal-sessions.query.js';
import { PortalSessionResponse } from './portal-sessions.dto.js';

@ApiTags('Clients')
@InArea('clients')
@Controller('v1/clients/:id/portal-sessions')
export class PortalSessionsController {
  @Get()
  @Operation({
    summary: 'Where contacts of a client are signed in to the portal, newest first',
    answer: PortalSessionResponse,
    list: true,
    errors: ['not_found'],
  })
  list(@Uow() uow: UnitOfWork, @Param('id', IdPipe) clientId: string, @Query() query: PageQuery) {
    return portalSessions(uow, clientId, query);
  }

  @Delete(':sessionId')
  @Operation({
    summary: 'Sign a contact out on one device',
    description: 'Once more changes nothing.',
    status: 204,
    errors: ['not_found'],
  })
  revoke(@Uow() uow: UnitOfWork, @Param('id', IdPipe) clientId: string, @Param('sessionId', IdPipe) sessionId: string) {
    return revokePortalSession(uow, clientId, sessionId);
  }
}
