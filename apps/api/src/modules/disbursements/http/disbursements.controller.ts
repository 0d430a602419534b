import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { encodeDateId } from '../../../platform/http/date-id-cursor.js';
import { toPage } from '../../../platform/http/paging.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { changeDisbursement } from '../commands/change-disbursement.command.js';
import { createDisbursement } from '../commands/create-disbursement.command.js';
import {
  deferDisbursement,
  deleteDisbursement,
  restoreDisbursement,
  undeferDisbursement,
  writeOffDisbursement,
} from '../commands/wip.commands.js';
import { listDisbursements, readDisbursement } from '../queries/disbursements.query.js';
import {
  CreateDisbursementDto,
  DeferDisbursementDto,
  DisbursementResponse,
  DisbursementsQuery,
  PatchDisbursementDto,
  WriteOffDisbursementDto,
} from './disbursement.dto.js';
import { presentDisbursement } from './disbursement.presenter.js';

@ApiTags('Disbursements')
@InArea('disbursements')
@Controller('v1/disbursements')
export class DisbursementsController {
  @Get()
  @Operation({ summary: 'Disbursements, newest first', answer: DisbursementResponse, list: true })
  async list(@Uow() uow: UnitOfWork, @Query() query: DisbursementsQuery) {
    return toPage(
      await listDisbursements(uow, query),
      query.limit,
      (row) => presentDisbursement(uow, row),
      encodeDateId,
    );
  }

  @Post()
  @Operation({
    summary: 'Write down money spent for a client',
    status: 201,
    answer: DisbursementResponse,
    errors: ['not_found', 'client_archived', 'period_locked'],
  })
  async create(@Uow() uow: UnitOfWork, @Body() body: CreateDisbursementDto) {
    return tagged(presentDisbursement(uow, await createDisbursement(uow, body)), 201);
  }

  @Get(':id')
  @Operation({ summary: 'One disbursement', answer: DisbursementResponse, errors: ['not_found'] })
  one(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return shown(uow, id);
  }

  @Patch(':id')
  @VersionHeader()
  @Operation({
    summary: 'Edit a disbursement that is on no document',
    answer: DisbursementResponse,
    errors: [
      'not_found',
      'client_archived',
      'entry_locked',
      'period_locked',
      'conflict',
      'stale_version',
      'version_required',
    ],
  })
  async patch(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: PatchDisbursementDto,
  ) {
    return tagged(presentDisbursement(uow, await changeDisbursement(uow, { ...body, id, version })));
  }

  @Delete(':id')
  @Operation({
    summary: 'Delete a disbursement; `restore` undoes it',
    status: 204,
    errors: ['not_found', 'entry_locked', 'period_locked'],
  })
  delete(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return deleteDisbursement(uow, id);
  }

  @Post(':id/defer')
  @Operation({
    summary: 'Keep a disbursement in WIP but out of invoices until a day',
    answer: DisbursementResponse,
    errors: ['not_found', 'entry_locked', 'conflict'],
  })
  async defer(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() body: DeferDisbursementDto) {
    await deferDisbursement(uow, { id, ...body });
    return shown(uow, id);
  }

  @Post(':id/undefer')
  @Operation({
    summary: 'Let a deferred disbursement be billed again',
    answer: DisbursementResponse,
    errors: ['not_found', 'entry_locked', 'conflict'],
  })
  async undefer(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    await undeferDisbursement(uow, id);
    return shown(uow, id);
  }

  @Post(':id/write-off')
  @Operation({
    summary: 'Take value out of WIP without billing it, today',
    answer: DisbursementResponse,
    errors: ['not_found', 'entry_locked', 'conflict'],
  })
  async writeOff(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() body: WriteOffDisbursementDto) {
    await writeOffDisbursement(uow, { id, ...body });
    return shown(uow, id);
  }

  @Post(':id/restore')
  @Operation({
    summary: 'Undo a deletion',
    answer: DisbursementResponse,
    errors: ['not_found', 'entry_locked', 'period_locked'],
  })
  async restore(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    await restoreDisbursement(uow, id);
    return shown(uow, id);
  }
}

const shown = async (uow: UnitOfWork, id: string) => tagged(presentDisbursement(uow, await readDisbursement(uow, id)));
