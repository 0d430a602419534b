import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OwnTransactions, Public } from '../../../platform/auth/route-access.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { printOf, recordView, storedPdf } from '../../documents/index.js';
import { balancesOf } from '../../ledger/index.js';
import { DocumentLinks } from '../document-links.js';
import { timeMinutes } from '../queries/time-minutes.query.js';
import { PortalDocumentResponse } from './portal-document.dto.js';
import { presentDocument } from './portal-document.presenter.js';

const RETRY_AFTER_SECONDS = '1';
const PRIVATE = { 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'no-referrer' };

@ApiTags('Documents')
@Controller('portal/v1/documents')
@Public()
@OwnTransactions()
export class DocumentLinkController {
  constructor(private readonly links: DocumentLinks) {}

  @Get(':token')
  @Operation({
    summary: 'The document that a mailed link opens',
    answer: PortalDocumentResponse,
    errors: ['not_found', 'link_expired'],
  })
  async read(@Param('token') token: string) {
    const document = await this.links.open(
      token,
      async (uow, { kind, documentId }) => {
        const isInvoice = kind === 'invoice';
        return {
          print: await printOf(uow, kind, documentId),
          today: uow.today,
          balance: isInvoice ? (await balancesOf(uow, [documentId])).get(documentId) : undefined,
          timeMinutes: isInvoice ? await timeMinutes(uow, documentId) : [],
        };
      },
      { readOnly: true },
    );
    return new HttpAnswer(200, presentDocument(document), PRIVATE);
  }

  @Get(':token/pdf')
  @Operation({
    summary: 'Its PDF',
    binary: 'application/pdf',
    also: { 202: 'It is being drawn; ask again after `Retry-After` seconds.' },
    errors: ['not_found', 'link_expired'],
  })
  async pdf(@Param('token') token: string) {
    const pdf = await this.links.open(token, (uow, { kind, documentId }) => storedPdf(uow, kind, documentId), {
      readOnly: true,
    });
    if (!pdf) return new HttpAnswer(202, undefined, { 'Retry-After': RETRY_AFTER_SECONDS });
    const fileName = pdf.number.replace(/[^\w.-]+/g, '-');
    return new HttpAnswer(200, pdf.bytes, {
      ...PRIVATE,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${fileName}.pdf"`,
      'X-Content-Type-Options': 'nosniff',
    });
  }

  @Post(':token/viewed')
  @Operation({ summary: 'Say that the document was opened', status: 204, errors: ['not_found', 'link_expired'] })
  async viewed(@Param('token') token: string) {
    await this.links.open(token, (uow, link) => recordView(uow, link), { readOnly: false });
  }
}
