import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { AnswersSecret } from '../../../platform/idempotency/answers-secret.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { ChangeEndpoint } from '../commands/change-endpoint.command.js';
import { CreateEndpoint } from '../commands/create-endpoint.command.js';
import { deleteEndpoint } from '../commands/delete-endpoint.command.js';
import { RotateSecret } from '../commands/rotate-secret.command.js';
import { sendTest } from '../commands/send-test.command.js';
import { endpointById, endpoints } from '../queries/endpoints.query.js';
import { WebhookDeliveryResponse } from './webhook-delivery.dto.js';
import {
  CreateEndpointDto,
  EndpointResponse,
  EndpointWithSecretResponse,
  PatchEndpointDto,
} from './webhook-endpoint.dto.js';

@ApiTags('Webhooks')
@InArea('webhooks')
@Controller('v1/webhook-endpoints')
export class WebhookEndpointsController {
  constructor(
    private readonly createEndpoint: CreateEndpoint,
    private readonly changeEndpoint: ChangeEndpoint,
    private readonly rotateSecret: RotateSecret,
    private readonly outbox: Outbox,
  ) {}

  @Get()
  @Operation({ summary: 'Where events are sent, newest first', answer: EndpointResponse, list: true })
  list(@Uow() uow: UnitOfWork, @Query() query: PageQuery) {
    return endpoints(uow, query);
  }

  @Post()
  @AnswersSecret()
  @Operation({
    summary: 'Have events sent to an address',
    description:
      'Signed as Standard Webhooks says, at least once, in any order. The body holds `id`, `type`, `timestamp`, `objectId`, `sequence` and `data`.',
    status: 201,
    answer: EndpointWithSecretResponse,
    errors: ['conflict'],
  })
  async create(@Uow() uow: UnitOfWork, @Body() body: CreateEndpointDto) {
    return tagged(await this.createEndpoint.run(uow, body), 201);
  }

  @Get(':id')
  @Operation({ summary: 'One endpoint', answer: EndpointResponse, errors: ['not_found'] })
  async one(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    const found = await endpointById(uow, id);
    if (!found) throw notFound();
    return tagged(found);
  }

  @Patch(':id')
  @VersionHeader()
  @Operation({
    summary: 'Change an endpoint, or switch it on or off',
    answer: EndpointResponse,
    errors: ['not_found', 'stale_version', 'version_required'],
  })
  async patch(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: PatchEndpointDto,
  ) {
    return tagged(await this.changeEndpoint.run(uow, id, version, body));
  }

  @Delete(':id')
  @Operation({
    summary: 'Delete an endpoint',
    description: 'What still waits for it is not sent.',
    status: 204,
    errors: ['not_found'],
  })
  delete(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return deleteEndpoint(uow, id);
  }

  @Post(':id/rotate-secret')
  @AnswersSecret()
  @Operation({
    summary: 'Give an endpoint a new secret',
    description: 'For 24 hours everything is signed with the new one and the one before.',
    answer: EndpointWithSecretResponse,
    errors: ['not_found'],
  })
  async rotate(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return tagged(await this.rotateSecret.run(uow, id));
  }

  @Post(':id/test')
  @Operation({
    summary: 'Send a test event',
    description: 'An `endpoint.test` to this endpoint alone, whatever events it chose.',
    status: 202,
    answer: WebhookDeliveryResponse,
    errors: ['not_found', 'endpoint_disabled'],
  })
  test(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return sendTest(uow, this.outbox, id);
  }
}
