import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags, IntersectionType } from '@nestjs/swagger';
import { InArea } from '../../../../platform/auth/areas.js';
import { CurrentActor, OwnTransactions } from '../../../../platform/auth/route-access.js';
import type { Actor } from '../../../../platform/database/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { AppError } from '../../../../platform/errors/app-error.js';
import { DateField } from '../../../../platform/http/fields.js';
import { tableFile } from '../../../../platform/tables/table-file.js';
import { AsFile } from '../as-file.js';
import { FormatQuery } from '../list-query.js';
import { AccountCodesQuery } from './journal-accounts.js';
import { journalTable } from './journal.table.js';
import type { Period } from './postings.query.js';
import { vatTable } from './vat.table.js';

class PeriodQuery implements Period {
  @DateField({ description: 'First day.' }) from!: string;
  @DateField({ description: 'Last day.' }) to!: string;
}

class VatExportQuery extends IntersectionType(FormatQuery, PeriodQuery) {}
class JournalExportQuery extends IntersectionType(VatExportQuery, AccountCodesQuery) {}

const JOURNAL =
  `A booking for each invoice, credit note, payment, refund, reversal and balance written off, oldest first; its debits and
credits are equal, and the lines with one \`Booking\` belong together. An invoice debits debtors and credits fees, disbursements recovered,
what was paid on behalf of clients, and VAT by code; a credit note is its mirror image. Money goes to bank, or to cash when it was cash.
VAT is not taken back on balances written off. The debtors of a period add up to what the ledger says of it.`.replace(
    /\n/g,
    ' ',
  );

/** What an accounting package takes over. */
@ApiTags('Exports')
@InArea('revenue')
@Controller('v1/exports')
export class JournalController {
  constructor(private readonly database: Database) {}

  @Get('journal')
  @OwnTransactions()
  @AsFile('Journal of a period, for an accounting package,', JOURNAL)
  journal(@CurrentActor() actor: Actor, @Query() { format, from, to, ...codes }: JournalExportQuery) {
    return tableFile(this.database, actor, format, journalTable(inOrder({ from, to }), codes));
  }

  @Get('vat')
  @OwnTransactions()
  @AsFile('VAT of a period by code', 'By issue date: what was invoiced, less what was credited.')
  vat(@CurrentActor() actor: Actor, @Query() { format, from, to }: VatExportQuery) {
    return tableFile(this.database, actor, format, vatTable(inOrder({ from, to })));
  }
}

function inOrder(period: Period): Period {
  if (period.from <= period.to) return period;
  throw new AppError('invalid_request', 'The period ends before it begins.', {
    errors: [{ pointer: 'from', detail: 'must not be after `to`' }],
  });
}
