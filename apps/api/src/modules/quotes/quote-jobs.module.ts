import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { QuotesDailyHandler } from './news/quotes-daily.handler.js';
import { RemindOfQuoteHandler } from './news/remind-of-quote.handler.js';

/** The worker's side of quotes. */
@Module({ imports: [DocumentsModule], providers: [QuotesDailyHandler, RemindOfQuoteHandler] })
export class QuoteJobsModule {}
