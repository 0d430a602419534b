import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { depositOf } from '../deposits/deposit-of.query.js';
import { depositRequestRow } from '../deposits/deposit-request-row.js';
import { releaseDeposit } from '../deposits/release-deposit.command.js';
import { RequestDepositCommand } from '../deposits/request-deposit.command.js';
import { DepositRequestResponse, EngagementDepositResponse, RequestDepositDto } from './deposit.dto.js';
import { presentDeposit, presentRequest } from './deposit.presenter.js';

@ApiTags('Engagements')
@InArea('payments')
@Controller('v1/engagements/:id')
export class EngagementDepositController {
  constructor(private readonly requestDeposit: RequestDepositCommand) {}

  @Get('deposit')
  @Operation({
    summary: 'Its deposit: agreed, asked for, paid, used and left',
    answer: EngagementDepositResponse,
    errors: ['not_found'],
  })
  async get(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return presentDeposit(await depositOf(uow, id));
  }

  @Post('deposit-requests')
  @Operation({
    summary: 'Ask for the deposit',
    description:
      'Makes a document with a number of its own: no tax invoice, no VAT. Its payment is recorded with `engagementId`, held for the engagement, and taken off when an invoice of its work is finalised.',
    status: 201,
    answer: DepositRequestResponse,
    errors: ['not_found', 'engagement_closed', 'deposit_requested'],
  })
  async request(@Uow() uow: UnitOfWork, @Param('id', IdPipe) engagementId: string, @Body() body: RequestDepositDto) {
    const id = await this.requestDeposit.run(uow, { engagementId, ...body });
    return presentRequest(await depositRequestRow(uow, id));
  }

  @Post('deposit/release')
  @Operation({
    summary: 'Make what is left of it credit on account',
    description: 'For any invoice of the client, or to be refunded.',
    answer: EngagementDepositResponse,
    errors: ['not_found', 'no_credit'],
  })
  async release(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    await releaseDeposit(uow, id);
    return presentDeposit(await depositOf(uow, id));
  }
}
