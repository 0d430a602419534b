import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea, type Area } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import {
  linksOf,
  printOf,
  revokeLink,
  revokeLinks,
  type DocumentKind,
  type DocumentRef,
} from '../../documents/index.js';
import { MailedLinkResponse, presentMailedLink } from './mailed-link.dto.js';

interface Linked {
  kind: DocumentKind;
  path: string;
  area: Area;
  tag: string;
}

/** The links in mails that went out with documents of one kind. A class of its own for each: the area stands on its methods. */
function linksOfKind({ kind, path, area, tag }: Linked) {
  /** What was never printed was never mailed. Throws `not_found`. */
  async function printed(uow: UnitOfWork, documentId: string): Promise<DocumentRef> {
    await printOf(uow, kind, documentId);
    return { kind, documentId };
  }

  @InArea(area)
  @ApiTags(tag)
  @Controller(`v1/${path}/:id`)
  class MailedLinks {
    @Get('links')
    @Operation({
      summary: 'The links to it that were mailed, newest first',
      description: 'At most the newest 200. What is in a link is known to nobody but its receivers.',
      answer: MailedLinkResponse,
      list: true,
      errors: ['not_found'],
    })
    async list(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
      const links = await linksOf(uow, await printed(uow, id));
      return { items: links.map(presentMailedLink), nextCursor: null };
    }

    @Post('links/:linkId/revoke')
    @Operation({
      summary: 'Close one of the links that were mailed',
      description: 'For good: it cannot be renewed. Once more changes nothing.',
      status: 204,
      errors: ['not_found'],
    })
    async revokeOne(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Param('linkId', IdPipe) linkId: string) {
      await revokeLink(uow, await printed(uow, id), linkId);
    }

    @Post('revoke-links')
    @Operation({
      summary: 'Close all links to it that were mailed',
      description: 'For good: none of them can be renewed. A mail that is sent after this has a new one.',
      status: 204,
      errors: ['not_found'],
    })
    async revokeAll(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
      await revokeLinks(uow, await printed(uow, id));
    }
  }
  return MailedLinks;
}

export class InvoiceLinksController extends linksOfKind({
  kind: 'invoice',
  path: 'invoices',
  area: 'invoices',
  tag: 'Invoices',
}) {}

export class CreditNoteLinksController extends linksOfKind({
  kind: 'credit_note',
  path: 'credit-notes',
  area: 'invoices',
  tag: 'Credit notes',
}) {}

export class QuoteLinksController extends linksOfKind({
  kind: 'quote',
  path: 'quotes',
  area: 'quotes',
  tag: 'Quotes',
}) {}
