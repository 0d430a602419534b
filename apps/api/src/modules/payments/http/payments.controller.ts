import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { allocatePayment } from '../commands/allocate-payment.command.js';
import { recordPayment } from '../commands/record-payment.command.js';
import { reversePayment } from '../commands/reverse-payment.command.js';
import { listPayments } from '../queries/list-payments.query.js';
import { paymentTotals } from '../queries/payment-totals.query.js';
import { paymentView } from '../queries/payment-view.query.js';
import {
  AllocatePaymentDto,
  CreatePaymentDto,
  PaymentFilterQuery,
  PaymentsQuery,
  ReversePaymentDto,
} from './payment-requests.dto.js';
import {
  ListedPaymentResponse,
  PaymentResponse,
  PaymentTotalsResponse,
  RecordedPaymentResponse,
} from './payment-responses.dto.js';
import { presentListed, presentPayment } from './payment.presenter.js';

@ApiTags('Payments')
@InArea('payments')
@Controller('v1/payments')
export class PaymentsController {
  @Post()
  @Operation({
    summary: 'Record a payment',
    description:
      'More than the payment or than an invoice owes is refused. When another request pays an invoice at the same moment, what is left of it is paid and the rest of the allocation becomes credit on the account: see `excessMinor`.',
    status: 201,
    answer: RecordedPaymentResponse,
    errors: ['not_found', 'invoice_not_finalised', 'over_allocated'],
  })
  async create(@Uow() uow: UnitOfWork, @Body() body: CreatePaymentDto) {
    const { paymentId, excessMinor } = await recordPayment(uow, body);
    return tagged({ ...presentPayment(await paymentView(uow, paymentId)), excessMinor }, 201);
  }

  @Get()
  @Operation({ summary: 'Payments, newest first', answer: ListedPaymentResponse, list: true })
  async list(@Uow() uow: UnitOfWork, @Query() query: PaymentsQuery) {
    const { items, nextCursor } = await listPayments(uow, query, query);
    return { items: items.map((row) => presentListed(row, uow.practice.currency)), nextCursor };
  }

  @Get('totals')
  @Operation({ summary: 'Sums of all payments that a filter finds', answer: PaymentTotalsResponse })
  totals(@Uow() uow: UnitOfWork, @Query() query: PaymentFilterQuery) {
    return paymentTotals(uow, query);
  }

  @Get(':id')
  @Operation({
    summary: 'One payment, what it pays and what happened to it',
    answer: PaymentResponse,
    errors: ['not_found'],
  })
  async get(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return tagged(presentPayment(await paymentView(uow, id)));
  }

  @Post(':id/allocations')
  @Operation({
    summary: 'Put what is left of it on invoices',
    status: 201,
    answer: PaymentResponse,
    errors: ['not_found', 'payment_reversed', 'invoice_not_finalised', 'over_allocated'],
  })
  async allocate(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() { allocations }: AllocatePaymentDto) {
    await allocatePayment(uow, id, allocations);
    return tagged(presentPayment(await paymentView(uow, id)), 201);
  }

  @Post(':id/reverse')
  @Operation({
    summary: 'Reverse a payment that bounced or was a mistake',
    description: 'A new fact with a reason: the payment stays on record and its invoices are open again. Once only.',
    answer: PaymentResponse,
    errors: ['not_found', 'payment_reversed', 'payment_refunded'],
  })
  async reverse(@Uow() uow: UnitOfWork, @Param('id', IdPipe) paymentId: string, @Body() body: ReversePaymentDto) {
    await reversePayment(uow, { paymentId, ...body });
    return tagged(presentPayment(await paymentView(uow, paymentId)));
  }
}
