import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { ClientAccountController } from './http/client-account.controller.js';
import { InvoicePaymentsController } from './http/invoice-payments.controller.js';
import { PaymentsController } from './http/payments.controller.js';
import { ReceiptController } from './http/receipt.controller.js';
import { IssueReceipt } from './receipt/issue-receipt.command.js';

@Module({
  imports: [DocumentsModule],
  controllers: [PaymentsController, ReceiptController, InvoicePaymentsController, ClientAccountController],
  providers: [IssueReceipt],
})
export class PaymentsModule {}
