import { Module } from '@nestjs/common';
import { PdfModule } from '../../platform/pdf/index.js';
import { DocumentsModule } from '../documents/index.js';
import { QuoteDecisionsModule } from '../quotes/index.js';
import { AnswerByLink } from './commands/answer-by-link.command.js';
import { AnswerQuote } from './commands/answer-quote.command.js';
import { AskForSignIn } from './commands/ask-for-sign-in.command.js';
import { NotePayment } from './commands/note-payment.command.js';
import { OpenPortalSession } from './commands/open-portal-session.command.js';
import { DocumentLinks } from './document-links.js';
import { DocumentLinkController } from './http/document-link.controller.js';
import { PortalHomeController } from './http/home.controller.js';
import { LinkQuoteController } from './http/link-quote.controller.js';
import { PortalCreditNotesController } from './http/portal-credit-notes.controller.js';
import { PortalInvoicesController } from './http/portal-invoices.controller.js';
import { PortalQuotesController } from './http/portal-quotes.controller.js';
import { PortalStatementController } from './http/portal-statement.controller.js';
import { PortalSignInController } from './http/sign-in.controller.js';
import { OnBehalf } from './on-behalf.js';

@Module({
  imports: [DocumentsModule, PdfModule, QuoteDecisionsModule],
  controllers: [
    PortalSignInController,
    PortalHomeController,
    PortalInvoicesController,
    PortalCreditNotesController,
    PortalQuotesController,
    PortalStatementController,
    DocumentLinkController,
    LinkQuoteController,
  ],
  providers: [AskForSignIn, OpenPortalSession, NotePayment, DocumentLinks, OnBehalf, AnswerQuote, AnswerByLink],
})
export class PortalModule {}
