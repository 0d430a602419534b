import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { printOf, revokeLinks, type DocumentKind } from '../../documents/index.js';

const DESCRIPTION = 'For good: none of them can be renewed. A mail that is sent after this has a new one.';

@InArea('invoices')
@Controller('v1')
export class MailedLinksController {
  @Post('invoices/:id/revoke-links')
  @ApiTags('Invoices')
  @Operation({
    summary: 'Close the links to an invoice that were mailed',
    description: DESCRIPTION,
    status: 204,
    errors: ['not_found'],
  })
  ofInvoice(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return this.revoke(uow, 'invoice', id);
  }

  @Post('credit-notes/:id/revoke-links')
  @ApiTags('Credit notes')
  @Operation({
    summary: 'Close the links to a credit note that were mailed',
    description: DESCRIPTION,
    status: 204,
    errors: ['not_found'],
  })
  ofCreditNote(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return this.revoke(uow, 'credit_note', id);
  }

  private async revoke(uow: UnitOfWork, kind: DocumentKind, id: string): Promise<void> {
    await printOf(uow, kind, id);
    await revokeLinks(uow, kind, id);
  }
}
