import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SessionOnly } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { AnswersSecret } from '../../../platform/idempotency/answers-secret.js';
import { createApiToken } from '../commands/create-api-token.command.js';
import { revokeApiToken } from '../commands/revoke-api-token.command.js';
import { apiTokens } from '../queries/api-tokens.query.js';
import { ApiTokenResponse, CreateApiTokenDto, CreatedApiTokenResponse } from './api-token.dto.js';

@ApiTags('Tokens')
@SessionOnly()
@Controller('v1/api-tokens')
export class ApiTokensController {
  @Get()
  @Operation({
    summary: 'Access tokens, newest first',
    description: 'Those that are not revoked. The tokens themselves cannot be read again.',
    answer: ApiTokenResponse,
    list: true,
  })
  list(@Uow() uow: UnitOfWork, @Query() query: PageQuery) {
    return apiTokens(uow, query);
  }

  @Post()
  @AnswersSecret()
  @Operation({
    summary: 'Make an access token',
    description: 'Send it as `Authorization: Bearer …`. It acts as you, within its scopes; the audit log names it.',
    status: 201,
    answer: CreatedApiTokenResponse,
    errors: ['conflict'],
  })
  create(@Uow() uow: UnitOfWork, @Body() body: CreateApiTokenDto) {
    return createApiToken(uow, body);
  }

  @Delete(':id')
  @Operation({
    summary: 'Revoke an access token',
    description: 'It stops working with the next request.',
    status: 204,
    errors: ['not_found'],
  })
  revoke(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return revokeApiToken(uow, id);
  }
}
