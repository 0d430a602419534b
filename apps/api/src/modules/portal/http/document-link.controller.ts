import { Controller, Get, Param, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OwnTransactions, Public } from '../../../platform/auth/route-access.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { recordView } from '../../documents/index.js';
import { currentLogo } from '../../settings/index.js';
import { DocumentLinks } from '../document-links.js';
import { currentQuote } from '../queries/portal-quote.query.js';
import { portalPdf } from '../queries/portal-pdf.query.js';
import { readDocument } from '../queries/read-document.query.js';
import { logoAnswer, pdfAnswer, PRIVATE } from './portal-answers.js';
import { presentDocument } from './portal-document.presenter.js';
import { PortalLimit } from './portal-limit.guard.js';
import { presentPortalQuote } from './portal-quote.presenter.js';
import { LinkedDocumentResponse } from './portal-quotes.dto.js';

@ApiTags('Documents')
@Controller('portal/v1/documents')
@Public()
@OwnTransactions()
export class DocumentLinkController {
  constructor(private readonly links: DocumentLinks) {}

  @Get(':token')
  @Operation({
    summary: 'The document that a mailed link opens',
    answer: LinkedDocumentResponse,
    errors: ['not_found', 'link_expired', 'quote_superseded'],
  })
  async read(@Param('token') token: string) {
    const { document, quote } = await this.links.open(
      token,
      async (uow, { kind, documentId }) => ({
        quote: kind === 'quote' ? await currentQuote(uow, documentId) : undefined,
        document: await readDocument(uow, kind, documentId),
      }),
      { readOnly: true },
    );
    return new HttpAnswer(
      200,
      { ...presentDocument(document), quote: quote ? presentPortalQuote(quote) : null },
      PRIVATE,
    );
  }

  @Get(':token/pdf')
  @Operation({
    summary: 'Its PDF',
    binary: 'application/pdf',
    also: { 202: 'It is being drawn; ask again after `Retry-After` seconds.' },
    errors: ['not_found', 'link_expired', 'quote_superseded'],
  })
  async pdf(@Param('token') token: string) {
    const pdf = await this.links.open(
      token,
      async (uow, { kind, documentId }) => {
        if (kind === 'quote') await currentQuote(uow, documentId);
        return portalPdf(uow, kind, documentId);
      },
      { readOnly: true },
    );
    return pdfAnswer(pdf);
  }

  @Get(':token/logo')
  @Operation({ summary: 'The logo of the practice', binary: 'image/*', errors: ['not_found', 'link_expired'] })
  async logo(@Param('token') token: string) {
    return logoAnswer(await this.links.open(token, currentLogo, { readOnly: true }));
  }

  @Post(':token/viewed')
  @Operation({ summary: 'Say that the document was opened', status: 204, errors: ['not_found', 'link_expired'] })
  async viewed(@Param('token') token: string) {
    await this.links.open(token, (uow, link) => recordView(uow, link), { readOnly: false });
  }

  @Post(':token/renew')
  @UseGuards(PortalLimit)
  @Operation({
    summary: 'Have a new link mailed in the place of an expired one',
    description:
      'It goes to the address that had the old one. The answer is the same whether one is sent: a link that still works, was revoked, or was renewed within the last ten minutes gets none.',
    status: 202,
    errors: ['not_found', 'too_many_requests'],
  })
  async renew(@Param('token') token: string) {
    await this.links.renew(token);
  }
}
