import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, OwnTransactions, Uow } from '../../../platform/auth/route-access.js';
import { InArea } from '../../../platform/auth/areas.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { debtors } from '../queries/debtors.query.js';
import { historyCsv } from '../queries/history-csv.js';
import { historyTotals, paymentHistory } from '../queries/history.query.js';
import { revenueSummary } from '../queries/summary.query.js';
import { DebtorsQuery, DebtorsResponse, RevenueSummaryResponse } from './figures.dto.js';
import { presentDebtors, presentSummary } from './figures.presenter.js';
import { HistoryFilterQuery, HistoryItemResponse, HistoryQuery, HistoryTotalsResponse } from './history.dto.js';
import { presentHistoryItem, presentHistoryTotals } from './history.presenter.js';

@ApiTags('Revenue')
@InArea('revenue')
@Controller('v1/revenue')
export class RevenueController {
  constructor(private readonly database: Database) {}

  @Get('summary')
  @Operation({
    summary: 'What is owed, late, received and invoiced, and what wants a step',
    answer: RevenueSummaryResponse,
  })
  async summary(@Uow() uow: UnitOfWork) {
    return presentSummary(await revenueSummary(uow));
  }

  @Get('debtors')
  @Operation({
    summary: 'Who owes what, by age, as of a day',
    description: 'Buckets less credit are what the ledger says of that day.',
    answer: DebtorsResponse,
  })
  async debtors(@Uow() uow: UnitOfWork, @Query() { asOf }: DebtorsQuery) {
    return presentDebtors(await debtors(uow, { asOf }));
  }

  @Get('history')
  @Operation({
    summary: 'Payments, reversals, refunds and write-offs, newest first',
    answer: HistoryItemResponse,
    list: true,
  })
  async history(@Uow() uow: UnitOfWork, @Query() { limit, cursor, ...filter }: HistoryQuery) {
    const { items, nextCursor } = await paymentHistory(uow, filter, { limit, cursor });
    return { items: items.map(presentHistoryItem), nextCursor };
  }

  @Get('history/totals')
  @Operation({ summary: 'What the history adds up to', answer: HistoryTotalsResponse })
  async totals(@Uow() uow: UnitOfWork, @Query() filter: HistoryFilterQuery) {
    return presentHistoryTotals(await historyTotals(uow, filter));
  }

  @Get('history.csv')
  @OwnTransactions()
  @Operation({
    summary: 'The history as a file for spreadsheets',
    description:
      'UTF-8 with a byte order mark, commas, amounts as 1234.56; cells that would be formulas are made text.',
    binary: 'text/csv',
  })
  async csv(@CurrentActor() actor: Actor, @Query() filter: HistoryFilterQuery) {
    return new HttpAnswer(200, await historyCsv(this.database, actor, filter), {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="payment-history.csv"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
  }
}
