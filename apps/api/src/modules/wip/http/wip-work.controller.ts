import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { deferWip, writeOffWip } from '../commands/change-wip.command.js';
import { DeferWipDto, WipWorkChangedResponse, WipWorkDto, WriteOffWipDto } from './wip-work.dto.js';

const ALL_OR_NONE = 'All of it or none: what stands against a piece is named beside its place in the request.';

/** Steps with many pieces of unbilled work at once. */
@ApiTags('WIP')
@InArea('wip')
@Controller('v1/wip/work')
export class WipWorkController {
  @Post('defer')
  @Operation({
    summary: 'Keep work in WIP but out of invoices until a day',
    description: `${ALL_OR_NONE} What is deferred so already stays as it is.`,
    answer: WipWorkChangedResponse,
    errors: ['not_found', 'conflict'],
  })
  async defer(@Uow() uow: UnitOfWork, @Body() { until, reason, ...work }: DeferWipDto) {
    return { changed: await deferWip(uow, work, { until, reason }) };
  }

  @Post('undefer')
  @Operation({
    summary: 'Let deferred work be billed again',
    description: `${ALL_OR_NONE} What is not deferred stays as it is.`,
    answer: WipWorkChangedResponse,
    errors: ['not_found', 'conflict'],
  })
  async undefer(@Uow() uow: UnitOfWork, @Body() work: WipWorkDto) {
    return { changed: await deferWip(uow, work, null) };
  }

  @Post('write-off')
  @Operation({
    summary: 'Take the value of work, or a part of it, out of WIP without billing it, today',
    description: ALL_OR_NONE,
    answer: WipWorkChangedResponse,
    errors: ['not_found', 'conflict'],
  })
  async writeOff(@Uow() uow: UnitOfWork, @Body() { reason, valueMinor, ...work }: WriteOffWipDto) {
    return { changed: await writeOffWip(uow, work, { reason, valueMinor }) };
  }
}
