import { Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { InArea } from '../../../../platform/auth/areas.js';
import { CurrentActor, OwnTransactions, Uow } from '../../../../platform/auth/route-access.js';
import type { Actor } from '../../../../platform/database/actor.js';
import { Database } from '../../../../platform/database/database.js';
import type { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../../platform/errors/app-error.js';
import { Operation } from '../../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../../platform/http/http-answer.js';
import { PageQuery } from '../../../../platform/http/paging.js';
import { IdPipe } from '../../../../platform/http/uuid.pipe.js';
import { KEPT_DAYS } from '../archive-row.js';
import { AskArchive, deleteArchive } from '../commands/ask-archive.command.js';
import { archiveById, archivePart, archives } from '../queries/archives.query.js';
import { ArchiveResponse } from './archive.dto.js';
import { presentArchive } from './archive.presenter.js';

@ApiTags('Archives')
@InArea('data')
@Controller('v1/archives')
export class ArchivesController {
  constructor(
    private readonly ask: AskArchive,
    private readonly database: Database,
  ) {}

  @Get()
  @Operation({
    summary: 'Archives that can be fetched or are being made, newest first',
    answer: ArchiveResponse,
    list: true,
  })
  async list(@Uow() uow: UnitOfWork, @Query() query: PageQuery) {
    const { items, nextCursor } = await archives(uow, query);
    return { items: items.map(presentArchive), nextCursor };
  }

  @Post()
  @Operation({
    summary: 'Have everything of the practice put into one file',
    description:
      `A zip with CSV, JSON and PDFs; docs/archive.md says what is where. It is made in the background, as of one moment, and can be
      fetched for ${KEPT_DAYS} days. While one is being made, that one is the answer.`.replace(/\s+/g, ' '),
    status: 202,
    answer: ArchiveResponse,
    also: { 200: 'One is being made already' },
  })
  async make(@Uow() uow: UnitOfWork) {
    const { archive, isNew } = await this.ask.run(uow);
    return new HttpAnswer(isNew ? 202 : 200, presentArchive(archive));
  }

  @Get(':id')
  @Operation({
    summary: 'One archive: whether it is ready, and how far',
    answer: ArchiveResponse,
    errors: ['not_found'],
  })
  async one(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return presentArchive(await archiveById(uow, id));
  }

  @Get(':id/file')
  @OwnTransactions()
  @Operation({
    summary: 'The archive itself',
    description: 'A zip. 409 until it is ready.',
    binary: 'application/zip',
    errors: ['not_found', 'conflict'],
  })
  async file(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string) {
    const read = <T>(work: (uow: UnitOfWork) => Promise<T>) =>
      this.database.transaction(actor, work, { readOnly: true });
    // With its first part: one that is deleted meanwhile is refused, before the answer begins.
    const { archive, first } = await read(async (uow) => {
      const known = await archiveById(uow, id);
      if (known.state !== 'ready') throw new AppError('conflict', 'This archive is not ready yet.');
      return { archive: known, first: await archivePart(uow, known, 0) };
    });
    if (!first) throw notFound();
    async function* bytes() {
      let left = archive.sizeBytes;
      for (let position = 0; left > 0; position++) {
        const part = position === 0 ? first : await read((uow) => archivePart(uow, archive, position));
        // It was deleted meanwhile: a part must not pass for the whole.
        if (!part) throw new Error('The archive is no longer there.');
        left -= part.length;
        yield part;
      }
    }
    return new HttpAnswer(200, Readable.from(bytes(), { objectMode: false }), {
      'Content-Type': 'application/zip',
      'Content-Length': String(archive.sizeBytes),
      'Content-Disposition': `attachment; filename="archive-${archive.createdAt.toISOString().slice(0, 10)}.zip"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
  }

  @Delete(':id')
  @Operation({ summary: 'Delete an archive before its time', status: 204, errors: ['not_found'] })
  delete(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return deleteArchive(uow, id);
  }
}
