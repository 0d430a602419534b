import { startOfMonth } from '@atlasos/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { kpis } from './kpis.query.js';
import { recovery } from './recovery.query.js';
import { KpisQuery, KpisResponse, RecoveryResponse } from './wip-figures.dto.js';

/** Figures of WIP that need to know what was billed for it. */
@ApiTags('WIP')
@InArea('wip')
@Controller('v1/wip')
export class WipFiguresController {
  @Get('kpis')
  @Operation({ summary: 'Realisation, utilisation and lock-up of a period', answer: KpisResponse })
  kpis(@Uow() uow: UnitOfWork, @Query() query: KpisQuery) {
    const to = query.to ?? uow.today;
    const from = query.from ?? startOfMonth(to);
    if (from > to) {
      throw new AppError('invalid_request', 'The period ends before it begins.', {
        errors: [{ pointer: 'from', detail: 'must not be after `to`' }],
      });
    }
    return kpis(uow, { from, to });
  }

  @Get('recovery')
  @Operation({
    summary: 'Money left on the table: what WIP is likely to lose, by its age',
    description: 'Unbilled value by age × what the practice billed for work of that age in the last two years.',
    answer: RecoveryResponse,
  })
  recovery(@Uow() uow: UnitOfWork) {
    return recovery(uow);
  }
}
