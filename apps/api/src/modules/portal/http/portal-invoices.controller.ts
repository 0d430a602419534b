import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, OwnTransactions, Uow } from '../../../platform/auth/route-access.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { NotePayment } from '../commands/note-payment.command.js';
import { recordPortalView } from '../commands/record-portal-view.command.js';
import { paidNotesOn, type PaidNote } from '../queries/paid-notes.query.js';
import { portalInvoices } from '../queries/portal-invoices.query.js';
import { portalPdf } from '../queries/portal-pdf.query.js';
import { readDocument } from '../queries/read-document.query.js';
import { pdfAnswer, PRIVATE } from './portal-answers.js';
import { presentDocument } from './portal-document.presenter.js';
import { PaidNoteDto, PaidNoteResponse, PortalInvoiceItemResponse, PortalInvoiceResponse } from './portal-lists.dto.js';

const presentNote = ({ id, date, amountMinor, reference, createdAt }: PaidNote): PaidNoteResponse => ({
  id,
  date,
  amountMinor,
  reference,
  createdAt: createdAt.toISOString(),
});

@ApiTags('Invoices')
@Controller('portal/v1/invoices')
export class PortalInvoicesController {
  constructor(
    private readonly database: Database,
    private readonly notePayment: NotePayment,
  ) {}

  @Get()
  @Operation({ summary: 'Your invoices, newest first', answer: PortalInvoiceItemResponse, list: true })
  async list(@Uow() uow: UnitOfWork, @Query() query: PageQuery) {
    return new HttpAnswer(200, await portalInvoices(uow, query), PRIVATE);
  }

  @Get(':id')
  @Operation({ summary: 'One invoice', answer: PortalInvoiceResponse, errors: ['not_found'] })
  async one(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    const document = presentDocument(await readDocument(uow, 'invoice', id));
    const notes = await paidNotesOn(uow, id);
    return new HttpAnswer(200, { id, ...document, paidNotes: notes.map(presentNote) }, PRIVATE);
  }

  @Get(':id/pdf')
  @Operation({
    summary: 'Its PDF, the same bytes for good',
    binary: 'application/pdf',
    also: { 202: 'It is being drawn; ask again after `Retry-After` seconds.' },
    errors: ['not_found'],
  })
  async pdf(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return pdfAnswer(await portalPdf(uow, 'invoice', id));
  }

  @Post(':id/viewed')
  @OwnTransactions()
  @Operation({ summary: 'Say that it was opened', status: 204, errors: ['not_found'] })
  viewed(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string) {
    return recordPortalView(this.database, actor, 'invoice', id);
  }

  @Post(':id/paid-note')
  @Operation({
    summary: 'Say that you have paid',
    description: 'Tells the practice; the balance changes when it has found the money.',
    status: 201,
    answer: PaidNoteResponse,
    errors: ['not_found', 'conflict', 'too_many_requests'],
  })
  async paid(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() body: PaidNoteDto) {
    return presentNote(await this.notePayment.run(uow, { invoiceId: id, reference: '', ...body }));
  }
}
