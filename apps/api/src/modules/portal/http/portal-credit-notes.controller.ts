import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { portalCreditNotes } from '../queries/portal-credit-notes.query.js';
import { portalPdf } from '../queries/portal-pdf.query.js';
import { readDocument } from '../queries/read-document.query.js';
import { pdfAnswer, PRIVATE } from './portal-answers.js';
import { presentDocument } from './portal-document.presenter.js';
import { PortalCreditNoteItemResponse, PortalCreditNoteResponse } from './portal-lists.dto.js';

/** A credit note is there when it was published, and with each invoice that is there. */
@ApiTags('Credit notes')
@Controller('portal/v1/credit-notes')
export class PortalCreditNotesController {
  @Get()
  @Operation({ summary: 'Your credit notes, newest first', answer: PortalCreditNoteItemResponse, list: true })
  async list(@Uow() uow: UnitOfWork, @Query() query: PageQuery) {
    return new HttpAnswer(200, await portalCreditNotes(uow, query), PRIVATE);
  }

  @Get(':id')
  @Operation({ summary: 'One credit note', answer: PortalCreditNoteResponse, errors: ['not_found'] })
  async one(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return new HttpAnswer(200, { id, ...presentDocument(await readDocument(uow, 'credit_note', id)) }, PRIVATE);
  }

  @Get(':id/pdf')
  @Operation({
    summary: 'Its PDF, the same bytes for good',
    binary: 'application/pdf',
    also: { 202: 'It is being drawn; ask again after `Retry-After` seconds.' },
    errors: ['not_found'],
  })
  async pdf(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return pdfAnswer(await portalPdf(uow, 'credit_note', id));
  }
}
