import { Module } from '@nestjs/common';
import {
  CreditNoteLinksController,
  InvoiceLinksController,
  QuoteLinksController,
} from './http/mailed-links.controllers.js';
import { PortalSessionsController } from './http/portal-sessions.controller.js';

/** The practitioner's side: who is signed in to the portal, and which mailed links still open something. */
@Module({
  controllers: [PortalSessionsController, InvoiceLinksController, CreditNoteLinksController, QuoteLinksController],
})
export class PortalAccessModule {}
