import { Module } from '@nestjs/common';
import { PortalSessionsController } from './http/portal-sessions.controller.js';

/** What the practitioner sees of who is signed in to the portal. */
@Module({ controllers: [PortalSessionsController] })
export class PortalAccessModule {}
