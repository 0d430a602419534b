import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, OwnTransactions, Uow } from '../../../platform/auth/route-access.js';
import { InArea } from '../../../platform/auth/areas.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { deliveriesOf, DeliveryResponse, presentDelivery, SendDocumentDto } from '../../documents/index.js';
import {
  deliveryAnswer,
  pdfAnswer,
  PdfQuery,
  presentPrinted,
  PrintedDocumentResponse,
  sendProposal,
  SendProposalResponse,
} from '../../invoicing/index.js';
import { SendQuoteCommand } from '../commands/send-quote.command.js';
import { quoteToSend } from '../mail/quote-to-send.query.js';
import { quoteRow } from '../persistence/quote-row.js';
import { PreviewQuote } from '../print/preview-quote.js';
import { quoteAsItPrints } from '../print/quote-as-it-prints.query.js';

const PDF = 'application/pdf';

/** A quote as a document: preview, PDF, certificate, and how it left. */
@ApiTags('Quotes')
@InArea('quotes')
@Controller('v1/quotes/:id')
export class QuoteDocumentController {
  constructor(
    private readonly database: Database,
    private readonly sendQuote: SendQuoteCommand,
    private readonly previewQuote: PreviewQuote,
  ) {}

  @Get('document')
  @Operation({
    summary: 'What the PDF prints, as data',
    answer: PrintedDocumentResponse,
    errors: ['not_found'],
  })
  async document(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return presentPrinted(await quoteAsItPrints(uow, id));
  }

  @Get('preview.pdf')
  @OwnTransactions()
  @Operation({
    summary: 'The PDF that sending would make, marked as a draft',
    binary: PDF,
    errors: ['not_found', 'quote_sent', 'busy'],
  })
  async preview(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string) {
    return new HttpAnswer(200, await this.previewQuote.run(actor, id), {
      'Content-Type': PDF,
      'Content-Disposition': 'inline; filename="draft.pdf"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
  }

  @Get('pdf')
  @OwnTransactions()
  @Operation({
    summary: 'The PDF of a quote that was sent, the same bytes for good',
    description: 'Each download is recorded. While it is drawn: 202, ask again after `Retry-After` seconds.',
    binary: PDF,
    also: { 202: 'It is being drawn', 304: 'You have it' },
    errors: ['not_found', 'quote_not_sent'],
  })
  pdf(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { disposition }: PdfQuery,
    @Headers('if-none-match') ifNoneMatch?: string,
  ) {
    return pdfAnswer(this.database, actor, {
      kind: 'quote',
      id,
      ifNoneMatch,
      disposition,
      check: (uow) => assertSent(uow, id),
    });
  }

  @Get('certificate.pdf')
  @OwnTransactions()
  @Operation({
    summary: 'Who accepted what: one page that names the SHA-256 of the quote’s PDF, the options and the total',
    binary: PDF,
    also: { 202: 'It is being drawn', 304: 'You have it' },
    errors: ['not_found', 'quote_not_accepted'],
  })
  certificate(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Headers('if-none-match') ifNoneMatch?: string,
  ) {
    return pdfAnswer(this.database, actor, {
      kind: 'certificate',
      id,
      ifNoneMatch,
      check: (uow) => assertAccepted(uow, id),
    });
  }

  @Get('send-preview')
  @Operation({
    summary: 'The mail as it would go; of a draft with the number that it would get',
    answer: SendProposalResponse,
    errors: ['not_found'],
  })
  async sendPreview(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return sendProposal(uow, await quoteToSend(uow, id));
  }

  @Post('send')
  @Operation({
    summary: 'Email it, show it on the portal, or both',
    description:
      'A draft gets its number and never changes after this. Recipients who have a delivery that has not failed get none more; `resend: true` sends once more.',
    status: 202,
    also: { 200: 'It was sent before: that delivery' },
    answer: DeliveryResponse,
    errors: [
      'not_found',
      'quote_empty',
      'quote_expired',
      'quote_superseded',
      'quote_decided',
      'issue_date_out_of_order',
      'busy',
    ],
  })
  async send(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() body: SendDocumentDto) {
    return deliveryAnswer(await this.sendQuote.run(uow, id, body));
  }

  @Get('deliveries')
  @Operation({ summary: 'How it left, newest first', answer: DeliveryResponse, list: true, errors: ['not_found'] })
  async deliveries(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    await quoteRow(uow, id, { lock: false });
    return { items: (await deliveriesOf(uow, 'quote', id)).map(presentDelivery), nextCursor: null };
  }
}

async function assertSent(uow: UnitOfWork, id: string): Promise<void> {
  const { sentAt } = await quoteRow(uow, id, { lock: false });
  if (sentAt === null) throw new AppError('quote_not_sent', 'This quote is still a draft: its PDF is at /preview.pdf.');
}

async function assertAccepted(uow: UnitOfWork, id: string): Promise<void> {
  const { stored } = await quoteRow(uow, id, { lock: false });
  if (stored !== 'accepted' && stored !== 'converted')
    throw new AppError('quote_not_accepted', 'This quote is not accepted yet.');
}
