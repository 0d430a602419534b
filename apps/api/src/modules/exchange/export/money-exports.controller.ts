import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags, IntersectionType } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { CurrentActor, OwnTransactions } from '../../../platform/auth/route-access.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import { tableFile } from '../../../platform/tables/table-file.js';
import { InvoiceFilterQuery } from '../../invoicing/index.js';
import { PaymentFilterQuery } from '../../payments/index.js';
import { QuoteFilterQuery } from '../../quotes/index.js';
import { DebtorsQuery } from '../../revenue/index.js';
import { AsFile } from './as-file.js';
import { CreditNotesFilterQuery, EngagementsFilterQuery, FormatQuery } from './list-query.js';
import { creditNotesTable, engagementsTable, invoicesTable, quotesTable } from './lists/document.tables.js';
import { debtorsTable, paymentsTable } from './lists/money.tables.js';

class InvoicesExportQuery extends IntersectionType(FormatQuery, InvoiceFilterQuery) {}
class CreditNotesExportQuery extends IntersectionType(FormatQuery, CreditNotesFilterQuery) {}
class PaymentsExportQuery extends IntersectionType(FormatQuery, PaymentFilterQuery) {}
class QuotesExportQuery extends IntersectionType(FormatQuery, QuoteFilterQuery) {}
class EngagementsExportQuery extends IntersectionType(FormatQuery, EngagementsFilterQuery) {}
class DebtorsExportQuery extends IntersectionType(FormatQuery, DebtorsQuery) {}

/** Lists as files, under the filters of their routes; who may read the list may have the file. */
@ApiTags('Exports')
@Controller('v1/exports')
export class MoneyExportsController {
  constructor(private readonly database: Database) {}

  @Get('invoices')
  @InArea('invoices')
  @OwnTransactions()
  @AsFile('Invoices')
  invoices(@CurrentActor() actor: Actor, @Query() { format, ...filter }: InvoicesExportQuery) {
    return tableFile(this.database, actor, format, invoicesTable(filter));
  }

  @Get('credit-notes')
  @InArea('invoices')
  @OwnTransactions()
  @AsFile('Credit notes')
  creditNotes(@CurrentActor() actor: Actor, @Query() { format, ...filter }: CreditNotesExportQuery) {
    return tableFile(this.database, actor, format, creditNotesTable(filter));
  }

  @Get('payments')
  @InArea('payments')
  @OwnTransactions()
  @AsFile('Payments')
  payments(@CurrentActor() actor: Actor, @Query() { format, ...filter }: PaymentsExportQuery) {
    return tableFile(this.database, actor, format, paymentsTable(filter));
  }

  @Get('quotes')
  @InArea('quotes')
  @OwnTransactions()
  @AsFile('Quotes')
  quotes(@CurrentActor() actor: Actor, @Query() { format, ...filter }: QuotesExportQuery) {
    return tableFile(this.database, actor, format, quotesTable(filter));
  }

  @Get('engagements')
  @InArea('engagements')
  @OwnTransactions()
  @AsFile('Engagements')
  engagements(@CurrentActor() actor: Actor, @Query() { format, ...filter }: EngagementsExportQuery) {
    return tableFile(this.database, actor, format, engagementsTable(filter));
  }

  @Get('debtors')
  @InArea('revenue')
  @OwnTransactions()
  @AsFile('Who owes what, by age')
  debtors(@CurrentActor() actor: Actor, @Query() { format, ...query }: DebtorsExportQuery) {
    return tableFile(this.database, actor, format, debtorsTable(query));
  }
}
