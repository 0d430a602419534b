import { Module } from '@nestjs/common';
import { PdfModule } from '../../platform/pdf/index.js';
import { DocumentsModule } from '../documents/index.js';
import { SendQuoteCommand } from './commands/send-quote.command.js';
import { ConvertQuoteController } from './http/convert.controller.js';
import { QuoteDecisionsController } from './http/quote-decisions.controller.js';
import { QuoteDocumentController } from './http/quote-document.controller.js';
import { QuotesController } from './http/quotes.controller.js';
import { PreviewQuote } from './print/preview-quote.js';
import { QuoteDecisionsModule } from './quote-decisions.module.js';

@Module({
  imports: [DocumentsModule, PdfModule, QuoteDecisionsModule],
  controllers: [QuotesController, QuoteDocumentController, QuoteDecisionsController, ConvertQuoteController],
  providers: [SendQuoteCommand, PreviewQuote],
})
export class QuotesModule {}
