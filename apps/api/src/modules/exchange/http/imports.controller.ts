import { Body, Controller, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { InArea } from '../../../platform/auth/areas.js';
import { CurrentActor, OwnTransactions, Uow } from '../../../platform/auth/route-access.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { TakesRaw } from '../../../platform/http/takes-raw.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { tableFile } from '../../../platform/tables/table-file.js';
import { AskImportStep, type ImportStep } from '../commands/ask-step.command.js';
import { changeImport } from '../commands/change-import.command.js';
import { receiveFile } from '../commands/receive-file.command.js';
import { importById, imports } from '../queries/imports.query.js';
import { AsFile } from '../export/as-file.js';
import { FormatQuery } from '../export/list-query.js';
import { problemsTable } from '../queries/problems.table.js';
import { ImportFileQuery, ImportResponse, PatchImportDto } from './import.dto.js';
import { presentImport } from './import.presenter.js';

@ApiTags('Imports')
@InArea('data')
@Controller('v1/imports')
export class ImportsController {
  constructor(
    private readonly askStep: AskImportStep,
    private readonly database: Database,
  ) {}

  @Get()
  @Operation({ summary: 'Files that brought data in, newest first', answer: ImportResponse, list: true })
  list(@Uow() uow: UnitOfWork, @Query() query: PageQuery) {
    return imports(uow, query);
  }

  @Post()
  @TakesRaw('text/csv')
  @ApiBody({ description: 'The file as it is.', schema: { type: 'string', format: 'binary' }, required: true })
  @Operation({
    summary: 'Bring a CSV: the file itself as the body',
    description:
      'Exports of Toggl Track, Clockify, Harvest and Kimai are recognised by their columns; any other CSV with a header will do. At most 12 MB and 50 000 rows. Nothing is added until it was checked and run.',
    status: 201,
    answer: ImportResponse,
    errors: ['body_too_large', 'unsupported_media_type'],
  })
  async receive(@Uow() uow: UnitOfWork, @Query() query: ImportFileQuery, @Req() request: FastifyRequest) {
    if (!Buffer.isBuffer(request.body))
      throw new AppError('unsupported_media_type', 'Send the file itself, as text/csv.');
    return tagged(presentImport(await receiveFile(uow, { ...query, content: request.body })), 201);
  }

  @Get(':id')
  @Operation({ summary: 'One import: what it is, and how far', answer: ImportResponse, errors: ['not_found'] })
  async one(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return tagged(presentImport(await importById(uow, id)));
  }

  @Get(':id/problems')
  @OwnTransactions()
  @AsFile('What is in the way of its rows', 'All of it, by line, to put the file right.', ['not_found'])
  problems(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() { format }: FormatQuery) {
    return tableFile(this.database, actor, format, problemsTable(id));
  }

  @Patch(':id')
  @VersionHeader()
  @Operation({
    summary: 'Say what its columns are',
    answer: ImportResponse,
    errors: ['not_found', 'conflict', 'stale_version', 'version_required'],
  })
  async patch(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: PatchImportDto,
  ) {
    return tagged(presentImport(await changeImport(uow, id, version, body)));
  }

  @Post(':id/check')
  @Operation({
    summary: 'Read all of it and say what it would add; nothing is written',
    status: 202,
    answer: ImportResponse,
    errors: ['not_found', 'conflict'],
  })
  check(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return this.ask(uow, id, 'check');
  }

  @Post(':id/run')
  @Operation({
    summary: 'Add its rows, and the clients and services that they name',
    description:
      'Rows that cannot go in are passed over, with their reasons. What an earlier import added is not added again.',
    status: 202,
    answer: ImportResponse,
    errors: ['not_found', 'conflict'],
  })
  run(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return this.ask(uow, id, 'run');
  }

  @Post(':id/undo')
  @Operation({
    summary: 'Take out again what it added and may still be deleted',
    description: 'Entries on an invoice, written off or in a locked period stay, and are named.',
    status: 202,
    answer: ImportResponse,
    errors: ['not_found', 'conflict'],
  })
  undo(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return this.ask(uow, id, 'undo');
  }

  private async ask(uow: UnitOfWork, id: string, step: ImportStep) {
    return tagged(presentImport(await this.askStep.run(uow, id, step)), 202);
  }
}
