import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, OwnTransactions } from '../../../platform/auth/route-access.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { PreviewThread } from '../../../platform/pdf/index.js';
import {
  presentStatement,
  statementDocument,
  statementFileName,
  StatementQuery,
  StatementResponse,
} from '../../revenue/index.js';
import { currentLogo } from '../../settings/index.js';
import { openable, portalStatement } from '../queries/portal-statement.query.js';
import { PRIVATE } from './portal-answers.js';

/** The account of the client, as the practice sends it. */
@ApiTags('Statement')
@Controller('portal/v1')
@OwnTransactions()
export class PortalStatementController {
  constructor(
    private readonly database: Database,
    private readonly thread: PreviewThread,
  ) {}

  @Get('statement')
  @Operation({
    summary: 'Your statement of account',
    description: '`invoiceId` stands where the invoice can be opened here.',
    answer: StatementResponse,
  })
  async read(@CurrentActor() actor: Actor, @Query() query: StatementQuery) {
    const statement = await portalStatement(this.database, actor, query, (_, made) => Promise.resolve(made));
    const ids = statement.lines.flatMap(({ invoiceId }) => invoiceId ?? []);
    const open = await openable(this.database, actor, ids);
    const lines = statement.lines.map((line) => ({
      ...line,
      invoiceId: line.invoiceId !== null && open.has(line.invoiceId) ? line.invoiceId : null,
    }));
    return new HttpAnswer(200, presentStatement({ ...statement, lines }), PRIVATE);
  }

  @Get('statement.pdf')
  @Operation({ summary: 'The same as PDF, as of this moment', binary: 'application/pdf', errors: ['busy'] })
  async pdf(@CurrentActor() actor: Actor, @Query() query: StatementQuery) {
    const { document, logo } = await portalStatement(this.database, actor, query, async (uow, statement) => ({
      document: await statementDocument(uow, statement),
      logo: await currentLogo(uow),
    }));
    const { bytes } = await this.thread.draw(document.data, {
      logo: logo ? { contentType: logo.contentType, bytes: logo.bytes } : null,
    });
    return new HttpAnswer(200, bytes, {
      ...PRIVATE,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${statementFileName(document)}"`,
      'X-Content-Type-Options': 'nosniff',
    });
  }
}
