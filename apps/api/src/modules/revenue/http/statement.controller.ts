import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, OwnTransactions, Uow } from '../../../platform/auth/route-access.js';
import { InArea } from '../../../platform/auth/areas.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { PreviewThread } from '../../../platform/pdf/index.js';
import { DeliveryResponse, presentDelivery } from '../../documents/index.js';
import { SendProposalResponse } from '../../invoicing/index.js';
import { currentLogo } from '../../settings/index.js';
import { SendStatementCommand } from '../commands/send-statement.command.js';
import { statementOf } from '../statement/statement.query.js';
import { statementDocument, statementFileName } from '../statement/statement-document.js';
import { statementMail } from '../statement/statement-mail.js';
import { SendStatementDto, StatementQuery, StatementResponse } from './statement.dto.js';
import { presentStatement } from './statement.presenter.js';

/** The account of a client, to be sent to them. */
@ApiTags('Revenue')
@InArea('revenue')
@Controller('v1/clients/:id')
export class StatementController {
  constructor(
    private readonly database: Database,
    private readonly thread: PreviewThread,
    private readonly sendStatement: SendStatementCommand,
  ) {}

  @Get('statement')
  @Operation({ summary: 'Statement of account', answer: StatementResponse, errors: ['not_found'] })
  async statement(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Query() query: StatementQuery) {
    return presentStatement(await statementOf(uow, id, query));
  }

  @Get('statement.pdf')
  @OwnTransactions()
  @Operation({
    summary: 'The same as PDF, as of this moment',
    binary: 'application/pdf',
    errors: ['not_found', 'busy'],
  })
  async pdf(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Query() query: StatementQuery) {
    const { document, logo } = await this.database.transaction(
      actor,
      async (uow) => ({
        document: await statementDocument(uow, await statementOf(uow, id, query)),
        logo: await currentLogo(uow),
      }),
      { readOnly: true },
    );
    const { bytes } = await this.thread.draw(document.data, {
      logo: logo ? { contentType: logo.contentType, bytes: logo.bytes } : null,
    });
    return new HttpAnswer(200, bytes, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${statementFileName(document)}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
  }

  @Get('statement/send-preview')
  @Operation({ summary: 'The mail as it would go', answer: SendProposalResponse, errors: ['not_found'] })
  async sendPreview(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Query() query: StatementQuery) {
    const statement = await statementOf(uow, id, query);
    const document = await statementDocument(uow, statement);
    const { contacts, text } = await statementMail(uow, statement, document);
    const first = contacts[0];
    return {
      ...text(first?.name),
      to: first ? [first.email] : [],
      contacts,
      attachment: statementFileName(document),
    };
  }

  @Post('statement/send')
  @Operation({
    summary: 'Email it',
    description: 'The same statement to the same people is one mail; `resend: true` sends once more.',
    status: 202,
    also: { 200: 'It was sent before: that delivery' },
    answer: DeliveryResponse,
    errors: ['not_found', 'busy'],
  })
  async send(@Uow() uow: UnitOfWork, @Param('id', IdPipe) clientId: string, @Body() body: SendStatementDto) {
    const { from, to, form, recipients = [], ...rest } = body;
    const sent = await this.sendStatement.run(uow, {
      clientId,
      statement: { from, to, form },
      to: recipients,
      ...rest,
    });
    return new HttpAnswer(sent.created ? 202 : 200, presentDelivery(sent.delivery));
  }
}
