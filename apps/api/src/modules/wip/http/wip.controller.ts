import { startOfMonth } from '@atlasos/domain';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { rollForward } from '../queries/roll-forward.query.js';
import { limitedWip } from '../queries/limited-wip.query.js';
import { wipAlerts } from '../queries/wip-alerts.query.js';
import { wipOfClient } from '../queries/wip-of-client.query.js';
import { WipAlertResponse, WipAlertsQuery } from './wip-alert.dto.js';
import {
  RollForwardQuery,
  RollForwardResponse,
  WipOfClientQuery,
  WipOfClientResponse,
  WipQuery,
  WipResponse,
} from './wip.dto.js';

@ApiTags('WIP')
@InArea('wip')
@Controller('v1/wip')
export class WipController {
  @Get()
  @Operation({ summary: 'Unbilled work, in all and by client, as of a day', answer: WipResponse })
  async all(@Uow() uow: UnitOfWork, @Query() query: WipQuery) {
    const asOf = query.asOf ?? uow.today;
    return { asOf, ...(await limitedWip(uow, asOf)) };
  }

  @Get('movements')
  @Operation({ summary: 'How WIP came from the beginning of a period to its end', answer: RollForwardResponse })
  movements(@Uow() uow: UnitOfWork, @Query() query: RollForwardQuery) {
    const to = query.to ?? uow.today;
    const from = query.from ?? startOfMonth(to);
    if (from > to) {
      throw new AppError('invalid_request', 'The period ends before it begins.', {
        errors: [{ pointer: 'from', detail: 'must not be after `to`' }],
      });
    }
    return rollForward(uow, { from, to });
  }

  @Get('alerts')
  @Operation({ summary: 'Which client went over which limit when', answer: WipAlertResponse, list: true })
  alerts(@Uow() uow: UnitOfWork, @Query() query: WipAlertsQuery) {
    return wipAlerts(uow, query);
  }

  @Get('clients/:id')
  @Operation({
    summary: 'The unbilled work of one client, as of a day',
    answer: WipOfClientResponse,
    errors: ['not_found'],
  })
  client(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Query() query: WipOfClientQuery) {
    return wipOfClient(uow, id, query);
  }
}
