import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { DecideQuote } from './commands/decide-quote.command.js';

/** The client's answer without the practitioner's routes: what the portal needs. */
@Module({ imports: [DocumentsModule], providers: [DecideQuote], exports: [DecideQuote] })
export class QuoteDecisionsModule {}
