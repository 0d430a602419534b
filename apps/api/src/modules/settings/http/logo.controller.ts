import { Controller, Delete, Get, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { InArea } from '../../../platform/auth/areas.js';
import { CurrentActor, OwnTransactions, Uow } from '../../../platform/auth/route-access.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { TakesRaw } from '../../../platform/http/takes-raw.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { tagged } from '../../../platform/http/tagged.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { keepLogo, removeLogo } from '../commands/logo.command.js';
import { reencodeLogo } from '../logo/reencode-logo.js';
import { currentLogo } from '../queries/logo.query.js';
import { PracticeResponse } from './practice.dto.js';

@ApiTags('Practice')
@InArea('settings')
@Controller('v1/practice/logo')
export class LogoController {
  constructor(private readonly database: Database) {}

  @Get()
  @Operation({ summary: 'The logo', binary: 'image/*', errors: ['not_found'] })
  async get(@Uow() uow: UnitOfWork) {
    const logo = await currentLogo(uow);
    if (!logo) throw notFound();
    return new HttpAnswer(200, logo.bytes, {
      'Content-Type': logo.contentType,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-cache',
      ETag: `"${logo.sha256.toString('hex')}"`,
    });
  }

  @Put()
  @OwnTransactions()
  @VersionHeader()
  @TakesRaw('image/png', 'image/jpeg')
  @Operation({
    summary: 'Set the logo: the picture itself as the body',
    description:
      'PNG or JPEG, at most 1 MB, 2 000 pixels a side and 2 million in all. It is drawn anew. `If-Match` carries the version of the practice.',
    answer: PracticeResponse,
    errors: ['body_too_large', 'unsupported_media_type', 'stale_version', 'version_required'],
  })
  async put(@CurrentActor() actor: Actor, @ReadVersion() version: number, @Req() request: FastifyRequest) {
    if (!Buffer.isBuffer(request.body))
      throw new AppError('unsupported_media_type', 'Send the picture itself, as image/png or image/jpeg.');
    const logo = reencodeLogo(request.body);
    return tagged(
      await this.database.transaction(actor, (uow) => keepLogo(uow, version, logo), { requestId: String(request.id) }),
    );
  }

  @Delete()
  @Operation({ summary: 'Print without a logo', status: 204 })
  remove(@Uow() uow: UnitOfWork) {
    return removeLogo(uow);
  }
}
