import { Module } from '@nestjs/common';
import { FreezePrint } from './commands/freeze-print.command.js';
import { RenewLink } from './commands/renew-link.command.js';
import { RequestDelivery } from './commands/request-delivery.command.js';

@Module({ providers: [FreezePrint, RenewLink, RequestDelivery], exports: [FreezePrint, RenewLink, RequestDelivery] })
export class DocumentsModule {}
