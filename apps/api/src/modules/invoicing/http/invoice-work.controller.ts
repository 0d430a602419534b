import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { adjustWork } from '../commands/adjust-work.command.js';
import type { SavedDraft } from '../commands/change-draft.js';
import { deferFromDraft, takeOff } from '../commands/take-off.command.js';
import { billableWork } from '../queries/billable-work.query.js';
import { changedView } from '../queries/invoice-view.query.js';
import { BillableResponse } from './billable.dto.js';
import { AdjustDto, DeferFromInvoiceDto } from './invoice-requests.dto.js';
import { InvoiceResponse } from './invoice-responses.dto.js';
import { presentInvoice } from './invoice.presenter.js';

const answer = async (uow: UnitOfWork, { row, content }: SavedDraft) =>
  tagged(presentInvoice(await changedView(uow, row, content)));

/** What is billed, piece by piece: the left half of the editor. */
@ApiTags('Invoices')
@InArea('invoices')
@Controller('v1/invoices/:id')
export class InvoiceWorkController {
  @Get('billable')
  @Operation({
    summary: 'What a draft bills and could bill',
    answer: BillableResponse,
    errors: ['not_found', 'invoice_finalised'],
  })
  async billable(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return tagged(await billableWork(uow, id));
  }

  @Post('adjust')
  @Operation({
    summary: 'Bill work at another total',
    description: 'Writes one piece or several together down or up. At their value in WIP the reason is forgotten.',
    answer: InvoiceResponse,
    errors: ['not_found', 'invoice_finalised'],
  })
  async adjust(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() body: AdjustDto) {
    return answer(uow, await adjustWork(uow, id, body));
  }

  @Delete('entries/:timeEntryId')
  @Operation({
    summary: 'Take an entry off; it stays in WIP',
    answer: InvoiceResponse,
    errors: ['not_found', 'invoice_finalised'],
  })
  async takeEntryOff(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @Param('timeEntryId', IdPipe) timeEntryId: string,
  ) {
    return answer(uow, await takeOff(uow, id, { timeEntryIds: [timeEntryId] }));
  }

  @Post('entries/:timeEntryId/defer')
  @Operation({
    summary: 'Take an entry off and hold it back until a day',
    answer: InvoiceResponse,
    errors: ['not_found', 'invoice_finalised'],
  })
  async deferEntry(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @Param('timeEntryId', IdPipe) timeEntryId: string,
    @Body() body: DeferFromInvoiceDto,
  ) {
    return answer(uow, await deferFromDraft(uow, id, { timeEntryId }, body));
  }

  @Delete('disbursements/:disbursementId')
  @Operation({
    summary: 'Take a disbursement off; it stays in WIP',
    answer: InvoiceResponse,
    errors: ['not_found', 'invoice_finalised'],
  })
  async takeDisbursementOff(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @Param('disbursementId', IdPipe) disbursementId: string,
  ) {
    return answer(uow, await takeOff(uow, id, { disbursementIds: [disbursementId] }));
  }

  @Post('disbursements/:disbursementId/defer')
  @Operation({
    summary: 'Take a disbursement off and hold it back until a day',
    answer: InvoiceResponse,
    errors: ['not_found', 'invoice_finalised'],
  })
  async deferDisbursement(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @Param('disbursementId', IdPipe) disbursementId: string,
    @Body() body: DeferFromInvoiceDto,
  ) {
    return answer(uow, await deferFromDraft(uow, id, { disbursementId }, body));
  }
}
