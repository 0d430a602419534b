import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { createClient } from '../commands/create-client.command.js';
import { archiveClient, deleteClient, unarchiveClient, updateClient } from '../commands/update-client.command.js';
import { clientById, clients } from '../queries/clients.query.js';
import { ClientResponse, ClientsQuery, CreateClientDto, PatchClientDto } from './client.dto.js';
import { presentClient } from './client.presenter.js';

@ApiTags('Clients')
@InArea('clients')
@Controller('v1/clients')
export class ClientsController {
  @Get()
  @Operation({ summary: 'Clients, of every status unless said', answer: ClientResponse, list: true })
  list(@Uow() uow: UnitOfWork, @Query() query: ClientsQuery) {
    return clients(uow, query);
  }

  @Post()
  @Operation({
    summary: 'Add a client',
    status: 201,
    answer: ClientResponse,
    errors: ['not_found', 'conflict', 'invalid_reference'],
  })
  async create(@Uow() uow: UnitOfWork, @Body() body: CreateClientDto) {
    return tagged(await createClient(uow, body), 201);
  }

  @Get(':id')
  @Operation({ summary: 'One client', answer: ClientResponse, errors: ['not_found'] })
  async one(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    const client = await clientById(uow, id);
    if (!client) throw notFound();
    return tagged(presentClient(uow, client));
  }

  @Patch(':id')
  @VersionHeader()
  @Operation({
    summary: 'Change a client',
    answer: ClientResponse,
    errors: ['not_found', 'conflict', 'invalid_reference', 'stale_version', 'version_required'],
  })
  async patch(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: PatchClientDto,
  ) {
    return tagged(await updateClient(uow, id, version, body));
  }

  @Post(':id/archive')
  @Operation({ summary: 'No longer offer a client for new work', answer: ClientResponse, errors: ['not_found'] })
  async archive(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return tagged(await archiveClient(uow, id));
  }

  @Post(':id/unarchive')
  @Operation({ summary: 'Work for a client again', answer: ClientResponse, errors: ['not_found'] })
  async unarchive(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return tagged(await unarchiveClient(uow, id));
  }

  @Delete(':id')
  @Operation({ summary: 'Delete a client that nothing names', status: 204, errors: ['not_found', 'in_use'] })
  delete(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return deleteClient(uow, id);
  }
}
