import { Body, Controller, Ip, Param, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { KnownBefore, Uow } from '../../../platform/auth/route-access.js';
import { InArea } from '../../../platform/auth/areas.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { DecideQuote } from '../commands/decide-quote.command.js';
import { quoteView } from '../queries/quote-view.query.js';
import { DrawnFirstGuard } from './drawn-first.guard.js';
import { AcceptQuoteDto, DeclineQuoteDto } from './quote-requests.dto.js';
import { QuoteResponse } from './quote-responses.dto.js';
import { presentQuote } from './quote.presenter.js';

/** What the practitioner was told by the client; the client's own answer comes through the portal. */
@ApiTags('Quotes')
@InArea('quotes')
@Controller('v1/quotes/:id')
export class QuoteDecisionsController {
  constructor(private readonly decideQuote: DecideQuote) {}

  @Post('accept')
  @KnownBefore()
  @UseGuards(DrawnFirstGuard)
  @Operation({
    summary: 'Accept it on the client’s word',
    description: 'Kept and marked so: who, when, from which address, which options, the total and the hash of the PDF.',
    answer: QuoteResponse,
    errors: ['not_found', 'quote_not_sent', 'quote_expired', 'quote_superseded', 'quote_decided', 'busy'],
  })
  async accept(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @Ip() address: string,
    @Body() { name, optionalLineIds = [] }: AcceptQuoteDto,
  ) {
    await this.decideQuote.accept(uow, id, { name, optionalLineIds, address, contactId: null, onClientsWord: true });
    return tagged(presentQuote(await quoteView(uow, id)));
  }

  @Post('decline')
  @Operation({
    summary: 'Decline it on the client’s word',
    answer: QuoteResponse,
    errors: ['not_found', 'quote_not_sent', 'quote_expired', 'quote_superseded', 'quote_decided'],
  })
  async decline(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @Ip() address: string,
    @Body() { name = '', reason = '' }: DeclineQuoteDto,
  ) {
    await this.decideQuote.decline(uow, id, { name, reason, address, contactId: null, onClientsWord: true });
    return tagged(presentQuote(await quoteView(uow, id)));
  }
}
