import { Module } from '@nestjs/common';
import { ClientAccountController } from './http/client-account.controller.js';
import { InvoicePaymentsController } from './http/invoice-payments.controller.js';
import { PaymentsController } from './http/payments.controller.js';

@Module({ controllers: [PaymentsController, InvoicePaymentsController, ClientAccountController] })
export class PaymentsModule {}
