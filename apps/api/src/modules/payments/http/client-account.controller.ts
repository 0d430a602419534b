import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { refundCredit } from '../commands/refund-credit.command.js';
import { clientAccount } from '../queries/client-account.query.js';
import { refundById, refundsOf } from '../queries/refunds.query.js';
import { AccountQuery, ClientAccountResponse, RefundResponse } from './client-account.dto.js';
import { presentAccount, presentRefund } from './client-account.presenter.js';
import { RefundDto } from './payment-requests.dto.js';

@ApiTags('Payments')
@InArea('payments')
@Controller('v1/clients/:id')
export class ClientAccountController {
  @Get('account')
  @Operation({
    summary: 'What a client owes, its credit, and what an amount would pay',
    answer: ClientAccountResponse,
    errors: ['not_found'],
  })
  async account(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Query() { amountMinor }: AccountQuery) {
    return presentAccount(await clientAccount(uow, id, amountMinor));
  }

  @Get('refunds')
  @Operation({
    summary: 'What was given back, newest first',
    answer: RefundResponse,
    list: true,
    errors: ['not_found'],
  })
  async refunds(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return { items: (await refundsOf(uow, id)).map(presentRefund), nextCursor: null };
  }

  @Post('refunds')
  @Operation({
    summary: 'Give credit on the account back, oldest payment first',
    status: 201,
    answer: RefundResponse,
    errors: ['not_found', 'over_allocated'],
  })
  async refund(@Uow() uow: UnitOfWork, @Param('id', IdPipe) clientId: string, @Body() body: RefundDto) {
    const refundId = await refundCredit(uow, { clientId, ...body });
    return tagged(presentRefund(await refundById(uow, refundId)), 201);
  }
}
