import { Body, Controller, Get, Headers, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { CurrentActor, OwnTransactions, Uow } from '../../../platform/auth/route-access.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import {
  deliveriesOf,
  DeliveryResponse,
  presentDelivery,
  RequestDelivery,
  SendDocumentDto,
} from '../../documents/index.js';
import { deliveryAnswer, pdfAnswer, sendDocument } from '../../invoicing/index.js';
import { paymentRow } from '../queries/payment-row.query.js';
import { IssueReceipt } from '../receipt/issue-receipt.command.js';
import { receiptToSend } from '../receipt/receipt-to-send.query.js';

/** The receipt of a payment, made when it is first asked for. */
@ApiTags('Payments')
@InArea('payments')
@Controller('v1/payments/:id')
export class ReceiptController {
  constructor(
    private readonly database: Database,
    private readonly requestDelivery: RequestDelivery,
    private readonly issueReceipt: IssueReceipt,
  ) {}

  @Get('receipt.pdf')
  @OwnTransactions()
  @Operation({
    summary: 'The receipt, the same bytes for good',
    description:
      'Made when it is first asked for, with what the payment pays then. While it is drawn: 202, ask again after `Retry-After` seconds.',
    binary: 'application/pdf',
    also: { 202: 'It is being drawn', 304: 'You have it' },
    errors: ['not_found', 'payment_reversed'],
  })
  pdf(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Headers('if-none-match') ifNoneMatch?: string) {
    return pdfAnswer(this.database, actor, {
      kind: 'receipt',
      id,
      ifNoneMatch,
      check: (uow) => this.issueReceipt.run(uow, id),
    });
  }

  @Post('receipt/send')
  @Operation({
    summary: 'Email the receipt',
    description:
      'Recipients who have a delivery of it that has not failed get none more; `resend: true` sends once more.',
    status: 202,
    also: { 200: 'It was sent before: that delivery' },
    answer: DeliveryResponse,
    errors: ['not_found', 'payment_reversed', 'busy'],
  })
  async send(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() body: SendDocumentDto) {
    const receipt = await this.issueReceipt.run(uow, id);
    return deliveryAnswer(await sendDocument(uow, this.requestDelivery, await receiptToSend(uow, id, receipt), body));
  }

  @Get('receipt/deliveries')
  @Operation({
    summary: 'How the receipt left, newest first',
    answer: DeliveryResponse,
    list: true,
    errors: ['not_found'],
  })
  async deliveries(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    await paymentRow(uow, id);
    return { items: (await deliveriesOf(uow, 'receipt', id)).map(presentDelivery), nextCursor: null };
  }
}
