import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { applyCredit } from '../commands/apply-credit.command.js';
import { markPaid } from '../commands/mark-paid.command.js';
import { reverseWriteOff } from '../commands/reverse-write-off.command.js';
import { writeOffBalance } from '../commands/write-off-balance.command.js';
import { invoicePayments } from '../queries/invoice-payments.query.js';
import { paymentView } from '../queries/payment-view.query.js';
import { InvoicePaymentResponse, InvoiceSettlementResponse } from './invoice-payments.dto.js';
import { presentInvoicePayment, presentSettlement } from './invoice-payments.presenter.js';
import { ApplyCreditDto, MarkPaidDto, ReverseWriteOffDto, WriteOffBalanceDto } from './payment-requests.dto.js';
import { PaymentResponse } from './payment-responses.dto.js';
import { presentPayment } from './payment.presenter.js';

/** What settles an invoice. */
@ApiTags('Payments')
@InArea('payments')
@Controller('v1/invoices/:id')
export class InvoicePaymentsController {
  @Get('payments')
  @Operation({
    summary: 'What paid an invoice, or was given up of it, oldest first',
    answer: InvoicePaymentResponse,
    list: true,
    errors: ['not_found'],
  })
  async list(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return { items: (await invoicePayments(uow, id)).map(presentInvoicePayment), nextCursor: null };
  }

  @Post('mark-paid')
  @Operation({
    summary: 'Record a payment of all that the invoice owes',
    description: 'Answers the payment. Of two at once one pays and the other finds nothing owed.',
    status: 201,
    answer: PaymentResponse,
    errors: ['not_found', 'invoice_not_finalised', 'nothing_owed'],
  })
  async markPaid(@Uow() uow: UnitOfWork, @Param('id', IdPipe) invoiceId: string, @Body() body: MarkPaidDto) {
    const { paymentId } = await markPaid(uow, { invoiceId, ...body });
    return tagged(presentPayment(await paymentView(uow, paymentId)), 201);
  }

  @Post('apply-credit')
  @Operation({
    summary: 'Pay it from the credit on the client’s account, oldest payment first',
    answer: InvoiceSettlementResponse,
    errors: ['not_found', 'invoice_not_finalised', 'nothing_owed', 'no_credit', 'over_allocated'],
  })
  async applyCredit(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() { amountMinor }: ApplyCreditDto) {
    await applyCredit(uow, id, amountMinor);
    return presentSettlement(uow, id);
  }

  @Post('write-off-balance')
  @Operation({
    summary: 'Give up a balance that nobody will pay',
    answer: InvoiceSettlementResponse,
    errors: ['not_found', 'invoice_not_finalised', 'nothing_owed', 'over_allocated'],
  })
  async writeOff(@Uow() uow: UnitOfWork, @Param('id', IdPipe) invoiceId: string, @Body() body: WriteOffBalanceDto) {
    await writeOffBalance(uow, { invoiceId, ...body });
    return presentSettlement(uow, invoiceId);
  }

  @Post('write-offs/:writeOffId/reverse')
  @Operation({
    summary: 'Owe again what was given up',
    description:
      'A new fact with a reason: the write-off stays on record and the invoice owes again what was left of it. Once only.',
    answer: InvoiceSettlementResponse,
    errors: ['not_found', 'write_off_reversed'],
  })
  async reverseWriteOff(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) invoiceId: string,
    @Param('writeOffId', IdPipe) writeOffId: string,
    @Body() body: ReverseWriteOffDto,
  ) {
    await reverseWriteOff(uow, { invoiceId, writeOffId, ...body });
    return presentSettlement(uow, invoiceId);
  }
}
