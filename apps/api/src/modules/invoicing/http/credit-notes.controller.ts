import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { CurrentActor, OwnTransactions, Uow } from '../../../platform/auth/route-access.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import {
  deliveriesOf,
  DeliveryResponse,
  presentDelivery,
  RequestDelivery,
  SendDocumentDto,
} from '../../documents/index.js';
import { IssueCreditNoteCommand } from '../commands/issue-credit-note.command.js';
import { creditNoteToSend } from '../mail/credit-note-to-send.query.js';
import { sendDocument } from '../mail/send-document.command.js';
import { sendProposal } from '../mail/send-proposal.query.js';
import { creditNoteView, listCreditNotes } from '../queries/credit-notes.query.js';
import { CreditNoteResponse, ListedCreditNoteResponse } from './credit-note.dto.js';
import { presentCreditNote, presentListedCreditNote } from './credit-note.presenter.js';
import { deliveryAnswer, pdfAnswer } from './document-routes.js';
import { PdfQuery, SendProposalResponse } from './document.dto.js';
import { CreateCreditNoteDto, CreditNotesQuery } from './invoice-requests.dto.js';

@ApiTags('Credit notes')
@InArea('invoices')
@Controller('v1')
export class CreditNotesController {
  constructor(
    private readonly database: Database,
    private readonly issueCreditNote: IssueCreditNoteCommand,
    private readonly requestDelivery: RequestDelivery,
  ) {}

  @Post('invoices/:id/credit-notes')
  @Operation({
    summary: 'Credit a finalised invoice, whole or in part',
    description:
      'The only way to undo one. Amounts are stated positive; its VAT is that on all lines credited so far less what was credited before.',
    status: 201,
    answer: CreditNoteResponse,
    errors: ['not_found', 'invoice_not_finalised', 'credit_exceeds_invoice', 'invalid_argument'],
  })
  async issue(@Uow() uow: UnitOfWork, @Param('id', IdPipe) invoiceId: string, @Body() body: CreateCreditNoteDto) {
    const id = await this.issueCreditNote.run(uow, { invoiceId, ...body });
    return tagged(presentCreditNote(await creditNoteView(uow, id)), 201);
  }

  @Get('credit-notes')
  @Operation({ summary: 'Credit notes, newest first', answer: ListedCreditNoteResponse, list: true })
  async list(@Uow() uow: UnitOfWork, @Query() query: CreditNotesQuery) {
    const { items, nextCursor } = await listCreditNotes(uow, query, query);
    return { items: items.map(presentListedCreditNote), nextCursor };
  }

  @Get('credit-notes/:id')
  @Operation({ summary: 'One credit note', answer: CreditNoteResponse, errors: ['not_found'] })
  async get(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return tagged(presentCreditNote(await creditNoteView(uow, id)));
  }

  @Get('credit-notes/:id/pdf')
  @OwnTransactions()
  @Operation({
    summary: 'Its PDF, the same bytes for good',
    description:
      'Each download is recorded as a delivery. While it is drawn: 202, ask again after `Retry-After` seconds.',
    binary: 'application/pdf',
    also: { 202: 'It is being drawn', 304: 'You have it' },
    errors: ['not_found'],
  })
  pdf(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { disposition }: PdfQuery,
    @Headers('if-none-match') ifNoneMatch?: string,
  ) {
    return pdfAnswer(this.database, actor, {
      kind: 'credit_note',
      id,
      ifNoneMatch,
      disposition,
      check: (uow) => creditNoteView(uow, id),
    });
  }

  @Get('credit-notes/:id/send-preview')
  @Operation({ summary: 'The mail as it would go', answer: SendProposalResponse, errors: ['not_found'] })
  async sendPreview(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return sendProposal(uow, await creditNoteToSend(uow, id));
  }

  @Post('credit-notes/:id/send')
  @Operation({
    summary: 'Email it, show it on the portal, or both',
    status: 202,
    also: { 200: 'It was sent before: that delivery' },
    answer: DeliveryResponse,
    errors: ['not_found', 'busy'],
  })
  async send(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() body: SendDocumentDto) {
    return deliveryAnswer(await sendDocument(uow, this.requestDelivery, await creditNoteToSend(uow, id), body));
  }

  @Get('credit-notes/:id/deliveries')
  @Operation({ summary: 'How it left, newest first', answer: DeliveryResponse, list: true, errors: ['not_found'] })
  async deliveries(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    await creditNoteView(uow, id);
    return { items: (await deliveriesOf(uow, 'credit_note', id)).map(presentDelivery), nextCursor: null };
  }
}
