import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { AskForSignIn } from './commands/ask-for-sign-in.command.js';
import { NotePayment } from './commands/note-payment.command.js';
import { OpenPortalSession } from './commands/open-portal-session.command.js';
import { DocumentLinks } from './document-links.js';
import { DocumentLinkController } from './http/document-link.controller.js';
import { PortalHomeController } from './http/home.controller.js';
import { PortalCreditNotesController } from './http/portal-credit-notes.controller.js';
import { PortalInvoicesController } from './http/portal-invoices.controller.js';
import { PortalSignInController } from './http/sign-in.controller.js';

@Module({
  imports: [DocumentsModule],
  controllers: [
    PortalSignInController,
    PortalHomeController,
    PortalInvoicesController,
    PortalCreditNotesController,
    DocumentLinkController,
  ],
  providers: [AskForSignIn, OpenPortalSession, NotePayment, DocumentLinks],
})
export class PortalModule {}
