import { Body, Controller, Delete, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { addLine } from '../commands/add-line.command.js';
import { deleteLine } from '../commands/take-off.command.js';
import { updateLine } from '../commands/update-line.command.js';
import { changedView } from '../queries/invoice-view.query.js';
import { AddLineDto, PatchLineDto } from './invoice-requests.dto.js';
import { ChangedLineResponse, InvoiceResponse } from './invoice-responses.dto.js';
import { presentChangedLine, presentInvoice } from './invoice.presenter.js';

@ApiTags('Invoices')
@InArea('invoices')
@Controller('v1/invoices/:id/lines')
export class InvoiceLinesController {
  @Post()
  @Operation({
    summary: 'Put a fee, a disbursement or logged time on a draft',
    description: 'Answers the line, the first one when several were made, and the invoice as it is now.',
    status: 201,
    answer: ChangedLineResponse,
    errors: ['not_found', 'already_claimed', 'invoice_finalised', 'period_locked', 'amount_out_of_range'],
  })
  async add(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() body: AddLineDto) {
    const { row, content, lineId } = await addLine(uow, id, body);
    return tagged(presentChangedLine(await changedView(uow, row, content), lineId), 201);
  }

  @Patch(':lineId')
  @VersionHeader()
  @Operation({
    summary: 'Change a line of a draft, or move it',
    answer: ChangedLineResponse,
    errors: [
      'not_found',
      'already_claimed',
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
    @Param('lineId', IdPipe) lineId: string,
    @ReadVersion() version: number,
    @Body() body: PatchLineDto,
  ) {
    const { version: _read, ...change } = body;
    const { row, content } = await updateLine(uow, { invoiceId: id, lineId, version }, change);
    return tagged(presentChangedLine(await changedView(uow, row, content), lineId));
  }

  @Delete(':lineId')
  @Operation({
    summary: 'Take a line off a draft; its work goes back to WIP',
    answer: InvoiceResponse,
    errors: ['not_found', 'invoice_finalised'],
  })
  async delete(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Param('lineId', IdPipe) lineId: string) {
    const { row, content } = await deleteLine(uow, id, lineId);
    return tagged(presentInvoice(await changedView(uow, row, content)));
  }
}
