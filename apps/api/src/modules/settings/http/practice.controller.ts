import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { updatePractice } from '../commands/update-practice.command.js';
import { firstRun } from '../queries/first-run.query.js';
import { practice } from '../queries/practice.query.js';
import { FirstRunResponse, PatchPracticeDto, PracticeResponse } from './practice.dto.js';

@ApiTags('Practice')
@InArea('settings')
@Controller('v1/practice')
export class PracticeController {
  @Get()
  @Operation({ summary: 'The settings of the practice', answer: PracticeResponse })
  async get(@Uow() uow: UnitOfWork) {
    return tagged(await practice(uow));
  }

  @Patch()
  @VersionHeader()
  @Operation({
    summary: 'Change settings',
    description: 'Existing entries and documents keep what they were made with.',
    answer: PracticeResponse,
    errors: ['conflict', 'invalid_number_pattern', 'stale_version', 'version_required'],
  })
  async patch(@Uow() uow: UnitOfWork, @ReadVersion() version: number, @Body() body: PatchPracticeDto) {
    return tagged(await updatePractice(uow, version, body));
  }

  @Get('first-run')
  @Operation({ summary: 'Which of the first five steps are done', answer: FirstRunResponse })
  firstRun(@Uow() uow: UnitOfWork) {
    return firstRun(uow);
  }
}
