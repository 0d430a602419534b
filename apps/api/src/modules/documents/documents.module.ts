import { Module } from '@nestjs/common';
import { PdfModule } from '../../platform/pdf/index.js';
import { FreezePrint } from './commands/freeze-print.command.js';
import { RequestDelivery } from './commands/request-delivery.command.js';
import { PdfOnRequest } from './pdf-on-request.js';

@Module({
  imports: [PdfModule],
  providers: [FreezePrint, RequestDelivery, PdfOnRequest],
  exports: [FreezePrint, RequestDelivery, PdfOnRequest],
})
export class DocumentsModule {}
