import { Module } from '@nestjs/common';
import { PdfModule } from '../../platform/pdf/index.js';
import { DocumentsModule } from '../documents/index.js';
import { FinaliseInvoiceCommand } from './commands/finalise-invoice.command.js';
import { IssueCreditNoteCommand } from './commands/issue-credit-note.command.js';
import { CreditNotesController } from './http/credit-notes.controller.js';
import { InvoiceDocumentController } from './http/invoice-document.controller.js';
import { InvoiceLinesController } from './http/invoice-lines.controller.js';
import { InvoiceWorkController } from './http/invoice-work.controller.js';
import { InvoicesController } from './http/invoices.controller.js';
import { WipFiguresController } from './wip-figures/wip-figures.controller.js';
import { PreviewInvoice } from './print/preview-invoice.js';

@Module({
  imports: [DocumentsModule, PdfModule],
  controllers: [
    InvoicesController,
    InvoiceLinesController,
    InvoiceWorkController,
    InvoiceDocumentController,
    CreditNotesController,
    WipFiguresController,
  ],
  providers: [FinaliseInvoiceCommand, IssueCreditNoteCommand, PreviewInvoice],
})
export class InvoicingModule {}
