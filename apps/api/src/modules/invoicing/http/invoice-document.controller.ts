import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { CurrentActor, OwnTransactions, Uow } from '../../../platform/auth/route-access.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import {
  deliveriesOf,
  DeliveryResponse,
  presentDelivery,
  publish,
  RequestDelivery,
  SendDocumentDto,
  unpublish,
} from '../../documents/index.js';
import { invoiceToSend } from '../mail/invoice-to-send.query.js';
import { sendDocument } from '../mail/send-document.command.js';
import { sendProposal } from '../mail/send-proposal.query.js';
import { finalisedRow, issuedRow } from '../persistence/finalised-row.js';
import { invoiceRow } from '../persistence/invoice-row.js';
import { invoiceAsItPrints } from '../print/draft-document.query.js';
import { PreviewInvoice } from '../print/preview-invoice.js';
import { invoiceView } from '../queries/invoice-view.query.js';
import { PdfQuery, SendProposalResponse } from './document.dto.js';
import { PrintedInvoiceResponse } from './printed-document.dto.js';
import { presentPrintedInvoice } from './printed-document.presenter.js';
import { deliveryAnswer, pdfAnswer } from './document-routes.js';
import { InvoiceResponse } from './invoice-responses.dto.js';
import { presentInvoice } from './invoice.presenter.js';

/** An invoice as a document: preview, PDF, the portal, and how it left. */
@ApiTags('Invoices')
@InArea('invoices')
@Controller('v1/invoices/:id')
export class InvoiceDocumentController {
  constructor(
    private readonly database: Database,
    private readonly requestDelivery: RequestDelivery,
    private readonly previewInvoice: PreviewInvoice,
  ) {}

  @Get('document')
  @Operation({
    summary: 'What the PDF prints, as data',
    description:
      'Of a draft what finalising would print now, with what stands in the way; of a finalised invoice what it did print.',
    answer: PrintedInvoiceResponse,
    errors: ['not_found'],
  })
  async document(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return presentPrintedInvoice(await invoiceAsItPrints(uow, id));
  }

  @Get('preview.pdf')
  @OwnTransactions()
  @Operation({
    summary: 'The PDF that finalising would make, marked as a draft',
    binary: 'application/pdf',
    errors: ['not_found', 'invoice_finalised', 'busy'],
  })
  async preview(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string) {
    return new HttpAnswer(200, await this.previewInvoice.run(actor, id), {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="draft.pdf"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
  }

  @Get('pdf')
  @OwnTransactions()
  @Operation({
    summary: 'The PDF of a finalised invoice, the same bytes for good',
    description:
      'Each download is recorded as a delivery. While it is drawn: 202, ask again after `Retry-After` seconds.',
    binary: 'application/pdf',
    also: { 202: 'It is being drawn', 304: 'You have it' },
    errors: ['not_found', 'invoice_not_finalised', 'conflict'],
  })
  pdf(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { disposition }: PdfQuery,
    @Headers('if-none-match') ifNoneMatch?: string,
  ) {
    return pdfAnswer(this.database, actor, {
      kind: 'invoice',
      id,
      ifNoneMatch,
      disposition,
      check: (uow) => issuedRow(uow, id, { lock: false }),
    });
  }

  @Post('publish')
  @Operation({
    summary: 'Show it on the portal',
    answer: InvoiceResponse,
    errors: ['not_found', 'invoice_not_finalised'],
  })
  async publish(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    await finalisedRow(uow, id, { lock: false });
    await publish(uow, 'invoice', id);
    return tagged(presentInvoice(await invoiceView(uow, id)));
  }

  @Post('unpublish')
  @Operation({
    summary: 'Take it off the portal; links that were mailed still open it',
    answer: InvoiceResponse,
    errors: ['not_found', 'invoice_not_finalised'],
  })
  async unpublish(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    await finalisedRow(uow, id, { lock: false });
    await unpublish(uow, 'invoice', id);
    return tagged(presentInvoice(await invoiceView(uow, id)));
  }

  @Get('send-preview')
  @Operation({
    summary: 'The mail as it would go',
    answer: SendProposalResponse,
    errors: ['not_found', 'invoice_not_finalised', 'conflict'],
  })
  async sendPreview(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return sendProposal(uow, await invoiceToSend(uow, id));
  }

  @Post('send')
  @Operation({
    summary: 'Email it, show it on the portal, or both',
    description:
      'Recipients who have a delivery of it that has not failed get none more; `resend: true` sends once more.',
    status: 202,
    also: { 200: 'It was sent before: that delivery' },
    answer: DeliveryResponse,
    errors: ['not_found', 'invoice_not_finalised', 'conflict', 'busy'],
  })
  async send(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() body: SendDocumentDto) {
    return deliveryAnswer(await sendDocument(uow, this.requestDelivery, await invoiceToSend(uow, id), body));
  }

  @Get('deliveries')
  @Operation({ summary: 'How it left, newest first', answer: DeliveryResponse, list: true, errors: ['not_found'] })
  async deliveries(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    await invoiceRow(uow, id, { lock: false });
    return { items: (await deliveriesOf(uow, 'invoice', id)).map(presentDelivery), nextCursor: null };
  }
}
