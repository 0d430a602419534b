import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { resetTemplate, saveTemplate } from '../commands/save-template.command.js';
import { messageTemplate } from '../queries/templates.query.js';
import { TEMPLATE_KINDS, type TemplateKind } from '../templates/built-in.js';
import { PutTemplateDto, TemplateResponse } from './template.dto.js';

const kindOf = (text: string): TemplateKind => {
  const kind = TEMPLATE_KINDS.find((known) => known === text);
  if (!kind) throw notFound();
  return kind;
};

@ApiTags('Practice')
@InArea('settings')
@Controller('v1/practice/templates')
export class TemplatesController {
  @Get(':kind')
  @ApiParam({ name: 'kind', enum: TEMPLATE_KINDS })
  @Operation({ summary: 'The text that a document is sent with', answer: TemplateResponse, errors: ['not_found'] })
  async get(@Uow() uow: UnitOfWork, @Param('kind') kind: string) {
    return tagged(await messageTemplate(uow, kindOf(kind)));
  }

  @Put(':kind')
  @ApiParam({ name: 'kind', enum: TEMPLATE_KINDS })
  @VersionHeader()
  @Operation({
    summary: 'Write your own text',
    answer: TemplateResponse,
    errors: ['not_found', 'stale_version', 'version_required'],
  })
  async put(
    @Uow() uow: UnitOfWork,
    @Param('kind') kind: string,
    @ReadVersion() version: number,
    @Body() body: PutTemplateDto,
  ) {
    return tagged(await saveTemplate(uow, kindOf(kind), version, { subject: body.subject, message: body.message }));
  }

  @Delete(':kind')
  @ApiParam({ name: 'kind', enum: TEMPLATE_KINDS })
  @Operation({ summary: 'Back to the built-in text', answer: TemplateResponse, errors: ['not_found'] })
  async reset(@Uow() uow: UnitOfWork, @Param('kind') kind: string) {
    return tagged(await resetTemplate(uow, kindOf(kind)));
  }
}
