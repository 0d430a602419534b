import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Uow } from '../../../platform/auth/route-access.js';
import { InArea } from '../../../platform/auth/areas.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { duplicateQuote, reviseQuote } from '../commands/copy-quote.command.js';
import { createQuote } from '../commands/create-quote.command.js';
import { deleteQuote, updateQuote } from '../commands/update-quote.command.js';
import { listQuotes, quoteTotals } from '../queries/list-quotes.query.js';
import { quoteView } from '../queries/quote-view.query.js';
import { CreateQuoteDto, PatchQuoteDto, QuoteFilterQuery, QuotesQuery } from './quote-requests.dto.js';
import { ListedQuoteResponse, QuoteResponse, QuoteTotalsResponse } from './quote-responses.dto.js';
import { presentListedQuote, presentQuote } from './quote.presenter.js';

const answer = async (uow: UnitOfWork, id: string, status = 200) =>
  tagged(presentQuote(await quoteView(uow, id)), status);

@ApiTags('Quotes')
@InArea('quotes')
@Controller('v1/quotes')
export class QuotesController {
  @Post()
  @Operation({
    summary: 'Begin a quote',
    description:
      'For a client or a prospect. Hours without a rate get the one that would apply today. Totals are computed here.',
    status: 201,
    answer: QuoteResponse,
    errors: ['not_found', 'client_archived', 'rate_not_set', 'invalid_quantity'],
  })
  async create(@Uow() uow: UnitOfWork, @Body() body: CreateQuoteDto) {
    return answer(uow, await createQuote(uow, body), 201);
  }

  @Get()
  @Operation({ summary: 'Quotes, newest first', answer: ListedQuoteResponse, list: true })
  async list(@Uow() uow: UnitOfWork, @Query() query: QuotesQuery) {
    const { items, nextCursor } = await listQuotes(uow, query, query);
    return { items: items.map(presentListedQuote), nextCursor };
  }

  @Get('totals')
  @Operation({ summary: 'Sums of all quotes that a filter finds', answer: QuoteTotalsResponse })
  totals(@Uow() uow: UnitOfWork, @Query() query: QuoteFilterQuery) {
    return quoteTotals(uow, query);
  }

  @Get(':id')
  @Operation({ summary: 'One quote', answer: QuoteResponse, errors: ['not_found'] })
  get(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return answer(uow, id);
  }

  @Patch(':id')
  @VersionHeader()
  @Operation({
    summary: 'Change a draft',
    description: '`lines` takes the place of all lines; a line with its id stays the same line.',
    answer: QuoteResponse,
    errors: [
      'not_found',
      'quote_sent',
      'client_archived',
      'rate_not_set',
      'invalid_quantity',
      'stale_version',
      'version_required',
    ],
  })
  async patch(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: PatchQuoteDto,
  ) {
    const { version: _read, ...change } = body;
    await updateQuote(uow, id, version, change);
    return answer(uow, id);
  }

  @Delete(':id')
  @Operation({ summary: 'Delete a draft', status: 204, errors: ['not_found', 'quote_sent'] })
  delete(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return deleteQuote(uow, id);
  }

  @Post(':id/duplicate')
  @Operation({
    summary: 'A draft with the same lines',
    status: 201,
    answer: QuoteResponse,
    errors: ['not_found', 'client_archived'],
  })
  async duplicate(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return answer(uow, await duplicateQuote(uow, id), 201);
  }

  @Post(':id/revise')
  @Operation({
    summary: 'A new version of a quote that was sent',
    description: 'The former one is superseded at once and can no longer be accepted; both are kept.',
    status: 201,
    answer: QuoteResponse,
    errors: ['not_found', 'quote_not_sent', 'quote_decided', 'quote_superseded', 'client_archived'],
  })
  async revise(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return answer(uow, await reviseQuote(uow, id), 201);
  }
}
