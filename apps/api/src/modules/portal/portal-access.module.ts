import { Module } from '@nestjs/common';
import { MailedLinksController } from './http/mailed-links.controller.js';
import { PortalSessionsController } from './http/portal-sessions.controller.js';

/** The practitioner's side: who is signed in to the portal, and which mailed links still open something. */
@Module({ controllers: [PortalSessionsController, MailedLinksController] })
export class PortalAccessModule {}
