import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { ClientAccountController } from './http/client-account.controller.js';
import { DepositRequestsController } from './http/deposit-requests.controller.js';
import { EngagementDepositController } from './http/engagement-deposit.controller.js';
import { InvoicePaymentsController } from './http/invoice-payments.controller.js';
import { PaymentsController } from './http/payments.controller.js';
import { ReceiptController } from './http/receipt.controller.js';
import { RequestDepositCommand } from './deposits/request-deposit.command.js';
import { IssueReceipt } from './receipt/issue-receipt.command.js';

@Module({
  imports: [DocumentsModule],
  controllers: [
    PaymentsController,
    ReceiptController,
    InvoicePaymentsController,
    ClientAccountController,
    EngagementDepositController,
    DepositRequestsController,
  ],
  providers: [IssueReceipt, RequestDepositCommand],
})
export class PaymentsModule {}
