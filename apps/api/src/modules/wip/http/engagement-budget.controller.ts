import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { engagementBudget } from '../queries/engagement-budget.query.js';
import { EngagementBudgetResponse } from './engagement-budget.dto.js';

@ApiTags('Engagements')
@InArea('engagements')
@Controller('v1/engagements/:id')
export class EngagementBudgetController {
  @Get('budget')
  @Operation({
    summary: 'How far its budget is used: hours, cap, what an hour has earned',
    answer: EngagementBudgetResponse,
    errors: ['not_found'],
  })
  budget(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return engagementBudget(uow, id);
  }
}
