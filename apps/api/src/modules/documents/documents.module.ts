import { Module } from '@nestjs/common';
import { FreezePrint } from './commands/freeze-print.command.js';
import { RequestDelivery } from './commands/request-delivery.command.js';

@Module({ providers: [FreezePrint, RequestDelivery], exports: [FreezePrint, RequestDelivery] })
export class DocumentsModule {}
