import { Body, Controller, Get, Ip, Param, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OwnTransactions, Public } from '../../../platform/auth/route-access.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { AcceptQuoteDto } from '../../quotes/index.js';
import { AnswerByLink } from '../commands/answer-by-link.command.js';
import { pdfAnswer, PRIVATE } from './portal-answers.js';
import { PortalLimit } from './portal-limit.guard.js';
import { presentPortalQuote } from './portal-quote.presenter.js';
import { PortalDeclineDto, PortalQuoteResponse } from './portal-quotes.dto.js';

/** What the bearer of a link may say to the quote that it opens: the mail went to whom the offer was made. */
@ApiTags('Documents')
@Controller('portal/v1/documents/:token')
@Public()
@OwnTransactions()
export class LinkQuoteController {
  constructor(private readonly answerByLink: AnswerByLink) {}

  @Post('accept')
  @UseGuards(PortalLimit)
  @Operation({
    summary: 'Accept the quote',
    description: 'As when signed in; kept without a contact, because the link does not say which one it is.',
    answer: PortalQuoteResponse,
    errors: [
      'not_found',
      'link_expired',
      'quote_expired',
      'quote_superseded',
      'quote_decided',
      'busy',
      'too_many_requests',
    ],
  })
  async accept(
    @Param('token') token: string,
    @Ip() address: string,
    @Body() { name, optionalLineIds = [] }: AcceptQuoteDto,
  ) {
    const quote = await this.answerByLink.accept(token, { name, optionalLineIds, address });
    return new HttpAnswer(200, presentPortalQuote(quote), PRIVATE);
  }

  @Post('decline')
  @UseGuards(PortalLimit)
  @Operation({
    summary: 'Decline the quote',
    answer: PortalQuoteResponse,
    errors: ['not_found', 'link_expired', 'quote_expired', 'quote_superseded', 'quote_decided', 'too_many_requests'],
  })
  async decline(@Param('token') token: string, @Ip() address: string, @Body() { reason = '' }: PortalDeclineDto) {
    return new HttpAnswer(
      200,
      presentPortalQuote(await this.answerByLink.decline(token, { reason, address })),
      PRIVATE,
    );
  }

  @Get('certificate')
  @Operation({
    summary: 'Of an accepted quote: who accepted what',
    binary: 'application/pdf',
    errors: ['not_found', 'link_expired', 'busy'],
  })
  async certificate(@Param('token') token: string) {
    return pdfAnswer(await this.answerByLink.certificate(token));
  }
}
