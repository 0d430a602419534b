import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, OwnTransactions, Uow } from '../../../platform/auth/route-access.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { AcceptQuoteDto } from '../../quotes/index.js';
import { AnswerQuote } from '../commands/answer-quote.command.js';
import { recordPortalView } from '../commands/record-portal-view.command.js';
import { portalPdf } from '../queries/portal-pdf.query.js';
import { portalQuote } from '../queries/portal-quote.query.js';
import { portalQuotes } from '../queries/portal-quotes.query.js';
import { pdfAnswer, PRIVATE } from './portal-answers.js';
import { presentPortalQuote } from './portal-quote.presenter.js';
import { PortalDeclineDto, PortalQuoteItemResponse, PortalQuoteResponse } from './portal-quotes.dto.js';

const PDF = 'application/pdf';

/** Offers that were sent to the client, by mail or here. Drafts are not there; of replaced ones only that they were. */
@ApiTags('Quotes')
@Controller('portal/v1/quotes')
export class PortalQuotesController {
  constructor(
    private readonly database: Database,
    private readonly answerQuote: AnswerQuote,
  ) {}

  @Get()
  @Operation({ summary: 'Your quotes, newest first', answer: PortalQuoteItemResponse, list: true })
  async list(@Uow() uow: UnitOfWork, @Query() query: PageQuery) {
    return new HttpAnswer(200, await portalQuotes(uow, query), PRIVATE);
  }

  @Get(':id')
  @Operation({ summary: 'One quote', answer: PortalQuoteResponse, errors: ['not_found'] })
  async one(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return new HttpAnswer(200, presentPortalQuote(await portalQuote(uow, id)), PRIVATE);
  }

  @Get(':id/pdf')
  @Operation({
    summary: 'Its PDF, the same bytes for good',
    binary: PDF,
    also: { 202: 'It is being drawn; ask again after `Retry-After` seconds.' },
    errors: ['not_found'],
  })
  async pdf(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return pdfAnswer(await portalPdf(uow, 'quote', id));
  }

  @Get(':id/certificate')
  @OwnTransactions()
  @Operation({
    summary: 'Of an accepted quote: one page that says who accepted what, and names the SHA-256 of its PDF',
    binary: PDF,
    errors: ['not_found', 'busy'],
  })
  async certificate(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string) {
    return pdfAnswer(await this.answerQuote.certificate(actor, id));
  }

  @Post(':id/viewed')
  @OwnTransactions()
  @Operation({ summary: 'Say that it was opened', status: 204, errors: ['not_found'] })
  viewed(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string) {
    return recordPortalView(this.database, actor, 'quote', id);
  }

  @Post(':id/accept')
  @OwnTransactions()
  @Operation({
    summary: 'Accept it',
    description:
      'For good. Kept: the name, when, from which address, which options, the total and the hash of exactly the PDF that was accepted.',
    answer: PortalQuoteResponse,
    errors: ['not_found', 'quote_expired', 'quote_superseded', 'quote_decided', 'busy'],
  })
  accept(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Param('id', IdPipe) id: string,
    @Body() { name, optionalLineIds = [] }: AcceptQuoteDto,
  ) {
    return this.answerQuote.accept({ actor, request }, id, { name, optionalLineIds });
  }

  @Post(':id/decline')
  @OwnTransactions()
  @Operation({
    summary: 'Decline it',
    answer: PortalQuoteResponse,
    errors: ['not_found', 'quote_expired', 'quote_superseded', 'quote_decided'],
  })
  decline(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Param('id', IdPipe) id: string,
    @Body() { reason = '' }: PortalDeclineDto,
  ) {
    return this.answerQuote.decline({ actor, request }, id, reason);
  }
}
