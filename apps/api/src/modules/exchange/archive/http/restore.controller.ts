import { Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { InArea } from '../../../../platform/auth/areas.js';
import { CurrentActor, OwnTransactions } from '../../../../platform/auth/route-access.js';
import type { Actor } from '../../../../platform/database/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { AppError } from '../../../../platform/errors/app-error.js';
import { Operation } from '../../../../platform/http/api-docs.js';
import { TakesRaw } from '../../../../platform/http/takes-raw.js';
import { OpenedArchive } from '../restore/opened-archive.js';
import { withReceivedArchive } from '../restore/received-archive.js';
import { restoreArchive } from '../restore/restore-archive.command.js';
import { RestoredResponse } from './restore.dto.js';

@ApiTags('Archives')
@InArea('data')
@Controller('v1/archives')
export class RestoreController {
  constructor(private readonly database: Database) {}

  @Post('restore')
  @OwnTransactions()
  @TakesRaw('application/zip')
  @ApiBody({ description: 'The archive as it is.', schema: { type: 'string', format: 'binary' }, required: true })
  @Operation({
    summary: 'Bring an archive back: the file itself as the body',
    description:
      'All of it or nothing, into a practice in which nothing was done yet, also one of another installation of the same version. Ids, numbers and PDFs stay as they were; every file is held against its SHA-256 and the books against their rules. Whoever brings it keeps their own sign-in. At most 2 GB. A repeat answers 409.',
    status: 201,
    answer: RestoredResponse,
    errors: ['practice_not_empty', 'archive_unreadable', 'body_too_large', 'unsupported_media_type'],
  })
  async restore(@CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    if (!(request.body instanceof Readable))
      throw new AppError('unsupported_media_type', 'Send the archive itself, as application/zip.');
    return withReceivedArchive(request.body, async ({ path, sha256 }) => {
      const archive = await OpenedArchive.open(path);
      try {
        return await this.database.transaction(actor, (uow) => restoreArchive(uow, archive, sha256), {
          requestId: String(request.id),
        });
      } finally {
        archive.close();
      }
    });
  }
}
