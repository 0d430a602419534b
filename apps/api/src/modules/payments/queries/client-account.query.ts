import { daysLate, suggestAllocations, sumMinor } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { creditsOf, openInvoicesOf, type InvoiceStanding } from '../../ledger/index.js';
import { assertClient } from './client-of.query.js';

export interface OpenInvoice extends InvoiceStanding {
  invoiceNumber: string;
  daysLate: number;
  /** What the amount that was asked about would pay of it, oldest first; all of it when none was. */
  suggestedMinor: number;
}

export interface ClientAccount {
  clientId: string;
  currency: string;
  /** What the client owes less its credit, as the postings say; below zero: the practice owes it. */
  balanceMinor: number;
  owedMinor: number;
  overdueMinor: number;
  /** Credit that may go on any invoice or back to the client. */
  creditMinor: number;
  /** Credit that is held for an engagement. */
  heldMinor: number;
  openInvoices: OpenInvoice[];
  /** What of the amount asked about would be left. */
  restMinor: number;
  credits: { paymentId: string; date: string; creditMinor: number }[];
}

async function numbersOf(uow: UnitOfWork, invoiceIds: string[]): Promise<Map<string, string>> {
  const rows = await uow.query<{ id: string; number: string }>(
    `SELECT id, number FROM invoices WHERE practice_id = $1 AND id = ANY($2::uuid[])`,
    [uow.practiceId, invoiceIds],
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** What stands between the practice and a client: balance, credit, open invoices, and what an amount would pay (DOMAIN rule 34). Throws `not_found`. */
export async function clientAccount(uow: UnitOfWork, clientId: string, amountMinor?: number): Promise<ClientAccount> {
  await assertClient(uow, clientId);
  const posted = await uow.first<{ balanceMinor: number }>(
    `SELECT coalesce(sum(amount_minor), 0)::bigint AS "balanceMinor" FROM ledger_postings WHERE practice_id = $1 AND client_id = $2`,
    [uow.practiceId, clientId],
  );
  const open = await openInvoicesOf(uow, clientId);
  const numbers = await numbersOf(
    uow,
    open.map(({ invoiceId }) => invoiceId),
  );
  const owedMinor = sumMinor(open.map(({ balanceMinor }) => balanceMinor));
  const asked = amountMinor ?? owedMinor;
  const suggestion = asked > 0 ? suggestAllocations(asked, open) : { allocations: [], restMinor: 0 };
  const suggested = new Map(suggestion.allocations.map((each) => [each.invoiceId, each.amountMinor]));
  const credits = await creditsOf(uow, clientId);
  const creditOf = (held: boolean) =>
    sumMinor(credits.filter(({ engagementId }) => (engagementId !== null) === held).map(({ freeMinor }) => freeMinor));
  return {
    clientId,
    currency: uow.practice.currency,
    balanceMinor: posted!.balanceMinor,
    owedMinor,
    overdueMinor: sumMinor(open.filter(({ dueDate }) => dueDate < uow.today).map(({ balanceMinor }) => balanceMinor)),
    creditMinor: creditOf(false),
    heldMinor: creditOf(true),
    openInvoices: open.map((invoice) => ({
      ...invoice,
      invoiceNumber: numbers.get(invoice.invoiceId)!,
      daysLate: daysLate(invoice.dueDate, uow.today),
      suggestedMinor: suggested.get(invoice.invoiceId) ?? 0,
    })),
    restMinor: suggestion.restMinor,
    credits: credits
      .filter(({ engagementId }) => engagementId === null)
      .map(({ paymentId, paidOn, freeMinor }) => ({ paymentId, date: paidOn, creditMinor: freeMinor })),
  };
}
