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
import {
  archiveServiceType,
  createServiceType,
  deleteServiceType,
  updateServiceType,
} from '../commands/service-types.command.js';
import { serviceTypeById, serviceTypes } from '../queries/service-types.query.js';
import {
  CreateServiceTypeDto,
  PatchServiceTypeDto,
  ServiceTypeResponse,
  ServiceTypesQuery,
} from './service-type.dto.js';

@ApiTags('Service types')
@InArea('settings')
@Controller('v1/service-types')
export class ServiceTypesController {
  @Get()
  @Operation({ summary: 'Service types by name', answer: ServiceTypeResponse, list: true })
  list(@Uow() uow: UnitOfWork, @Query() query: ServiceTypesQuery) {
    return serviceTypes(uow, query);
  }

  @Post()
  @Operation({ summary: 'Add a service type', status: 201, answer: ServiceTypeResponse, errors: ['name_taken'] })
  async create(@Uow() uow: UnitOfWork, @Body() body: CreateServiceTypeDto) {
    return tagged(await createServiceType(uow, body), 201);
  }

  @Get(':id')
  @Operation({ summary: 'One service type', answer: ServiceTypeResponse, errors: ['not_found'] })
  async one(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    const found = await serviceTypeById(uow, id);
    if (!found) throw notFound();
    return tagged(found);
  }

  @Patch(':id')
  @VersionHeader()
  @Operation({
    summary: 'Change a service type',
    answer: ServiceTypeResponse,
    errors: ['not_found', 'name_taken', 'stale_version', 'version_required'],
  })
  async patch(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: PatchServiceTypeDto,
  ) {
    return tagged(await updateServiceType(uow, id, version, body));
  }

  @Post(':id/archive')
  @Operation({ summary: 'No longer offer it', answer: ServiceTypeResponse, errors: ['not_found'] })
  async archive(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return tagged(await archiveServiceType(uow, id, true));
  }

  @Post(':id/unarchive')
  @Operation({ summary: 'Offer it again', answer: ServiceTypeResponse, errors: ['not_found'] })
  async unarchive(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return tagged(await archiveServiceType(uow, id, false));
  }

  @Delete(':id')
  @Operation({ summary: 'Delete a service type that nothing names', status: 204, errors: ['not_found', 'in_use'] })
  delete(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return deleteServiceType(uow, id);
  }
}
