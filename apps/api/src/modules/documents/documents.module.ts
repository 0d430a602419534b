import { Module } from '@nestjs/common';
import { PdfModule } from '../../platform/pdf/index.js';
import { FreezePrint } from './commands/freeze-print.command.js';
import { RenewLink } from './commands/renew-link.command.js';
import { RequestDelivery } from './commands/request-delivery.command.js';
import { PdfOnRequest } from './pdf-on-request.js';

@Module({
  imports: [PdfModule],
  providers: [FreezePrint, RenewLink, RequestDelivery, PdfOnRequest],
  exports: [FreezePrint, RenewLink, RequestDelivery, PdfOnRequest],
})
export class DocumentsModule {}
