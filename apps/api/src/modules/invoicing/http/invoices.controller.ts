import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { createDraft } from '../commands/create-draft.command.js';
import { deleteDraft } from '../commands/delete-draft.command.js';
import { FinaliseInvoiceCommand } from '../commands/finalise-invoice.command.js';
import { updateDraft } from '../commands/update-draft.command.js';
import { invoiceTotals } from '../queries/invoice-totals.query.js';
import { changedView, invoiceView } from '../queries/invoice-view.query.js';
import { listInvoices } from '../queries/list-invoices.query.js';
import { CreateInvoiceDto, InvoiceFilterQuery, InvoicesQuery, PatchInvoiceDto } from './invoice-requests.dto.js';
import { InvoiceResponse, InvoiceTotalsResponse, ListedInvoiceResponse } from './invoice-responses.dto.js';
import { presentInvoice, presentListed } from './invoice.presenter.js';

@ApiTags('Invoices')
@InArea('invoices')
@Controller('v1/invoices')
export class InvoicesController {
  constructor(private readonly finaliseInvoice: FinaliseInvoiceCommand) {}

  @Post()
  @Operation({
    summary: 'Begin an invoice',
    description:
      'A draft with all of the client’s free work up to a day, deferred work left out. It may be empty; a client may have several.',
    status: 201,
    answer: InvoiceResponse,
    errors: ['not_found', 'client_archived', 'already_claimed'],
  })
  async create(@Uow() uow: UnitOfWork, @Body() body: CreateInvoiceDto) {
    const { row, content } = await createDraft(uow, body);
    return tagged(presentInvoice(await changedView(uow, row, content)), 201);
  }

  @Get()
  @Operation({ summary: 'Invoices, newest first', answer: ListedInvoiceResponse, list: true })
  async list(@Uow() uow: UnitOfWork, @Query() query: InvoicesQuery) {
    const { items, nextCursor } = await listInvoices(uow, query, query);
    return { items: items.map(presentListed), nextCursor };
  }

  @Get('totals')
  @Operation({ summary: 'Sums of all invoices that a filter finds', answer: InvoiceTotalsResponse })
  totals(@Uow() uow: UnitOfWork, @Query() query: InvoiceFilterQuery) {
    return invoiceTotals(uow, query);
  }

  @Get(':id')
  @Operation({ summary: 'One invoice', answer: InvoiceResponse, errors: ['not_found'] })
  async get(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return tagged(presentInvoice(await invoiceView(uow, id)));
  }

  @Patch(':id')
  @VersionHeader()
  @Operation({
    summary: 'Change a draft as a whole',
    description: 'Totals are computed here and cannot be sent.',
    answer: InvoiceResponse,
    errors: [
      'not_found',
      'invoice_finalised',
      'discount_too_large',
      'invalid_discount',
      'stale_version',
      'version_required',
    ],
  })
  async patch(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: PatchInvoiceDto,
  ) {
    const { version: _read, ...change } = body;
    const { row, content } = await updateDraft(uow, id, version, change);
    return tagged(presentInvoice(await changedView(uow, row, content)));
  }

  @Delete(':id')
  @Operation({
    summary: 'Delete a draft; its work goes back to WIP',
    status: 204,
    errors: ['not_found', 'invoice_finalised'],
  })
  delete(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return deleteDraft(uow, id);
  }

  @Post(':id/finalise')
  @Operation({
    summary: 'Give it its number and freeze it',
    description: 'It never changes after this. Once more answers the same invoice.',
    answer: InvoiceResponse,
    errors: ['not_found', 'invoice_empty', 'invoice_incomplete', 'issue_date_out_of_order'],
  })
  async finalise(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    await this.finaliseInvoice.run(uow, id);
    return tagged(presentInvoice(await invoiceView(uow, id)));
  }
}
