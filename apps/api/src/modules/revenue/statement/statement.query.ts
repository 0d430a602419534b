import { addMonths, runningBalances, startOfMonth, type StatementForm } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import { debtors } from '../queries/debtors.query.js';
import { accountFacts, openingBalance, openItems, type AccountFact } from './account-lines.query.js';
import { lineWords } from './statement-words.js';

export interface StatementWanted {
  from?: string | undefined;
  to?: string | undefined;
  form?: StatementForm | undefined;
}

export interface StatementLine extends AccountFact {
  description: string;
  balanceMinor: number;
}

export interface Statement {
  clientId: string;
  clientName: string;
  form: StatementForm;
  from: string;
  to: string;
  currency: string;
  /** 0 on a statement of open items. */
  openingMinor: number;
  lines: StatementLine[];
  /** The same in both forms: what the ledger says of the last day. */
  closingMinor: number;
  buckets: number[];
  creditMinor: number;
}

const MONTHS_DEFAULT = 2;

function periodOf(uow: UnitOfWork, { from, to = uow.today }: StatementWanted): { from: string; to: string } {
  const period = { from: from ?? addMonths(startOfMonth(to), -MONTHS_DEFAULT), to };
  if (period.from > period.to) {
    throw new AppError('invalid_request', 'The period ends before it begins.', {
      errors: [{ pointer: 'from', detail: 'must not be after `to`' }],
    });
  }
  return period;
}

/** A client's account over a period, or what is open at its end. Throws `not_found`, `invalid_request`. */
export async function statementOf(uow: UnitOfWork, clientId: string, wanted: StatementWanted): Promise<Statement> {
  const form = wanted.form ?? 'open_item';
  const period = periodOf(uow, wanted);
  const client = await uow.first<{ name: string }>(`SELECT name FROM clients WHERE practice_id = $1 AND id = $2`, [
    uow.practiceId,
    clientId,
  ]);
  if (!client) throw notFound();
  const isOpenItem = form === 'open_item';
  const facts = isOpenItem ? await openItems(uow, clientId, period.to) : await accountFacts(uow, clientId, period);
  const openingMinor = isOpenItem ? 0 : await openingBalance(uow, clientId, period.from);
  const carried = runningBalances(openingMinor, facts);
  const { totals } = await debtors(uow, { asOf: period.to, clientId });
  return {
    clientId,
    clientName: client.name,
    form,
    ...period,
    currency: uow.practice.currency,
    openingMinor,
    lines: carried.lines.map((line) => ({ ...line, description: lineWords(line) })),
    closingMinor: carried.closingMinor,
    buckets: totals.buckets,
    creditMinor: totals.creditMinor,
  };
}
