import { Module } from '@nestjs/common';
import { DocumentLinks } from './document-links.js';
import { DocumentLinkController } from './http/document-link.controller.js';

@Module({ controllers: [DocumentLinkController], providers: [DocumentLinks] })
export class PortalModule {}
