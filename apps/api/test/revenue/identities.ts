import { expect } from '@jest/globals';
import type { CashRoom } from '../payments/cash-room.js';

interface Debtors {
  totals: { buckets: number[]; owedMinor: number; creditMinor: number; balanceMinor: number };
  clients: Array<{ clientId: string; balanceMinor: number }>;
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

/**
 * Everything that must be true of a practice whatever happened to it; answers what its clients owe less their credit. `to` is today.
 */
export async function checkIdentities(cash: CashRoom, period: { from: string; to: string }): Promise<number> {
  const { me } = cash;
  // Balances worked out from the facts again; Σ allocations of payments and invoices.
  expect(await cash.disagreements()).toEqual([]);
  const posted = await postedBy(cash, period.to);

  // Ageing less credit = ledger, for the practice and for each client; as things stand and as of today.
  for (const query of ['', `?asOf=${period.to}`]) {
    const { totals, clients } = await me.ok<Debtors>('GET', `/revenue/debtors${query}`);
    expect(sum(totals.buckets)).toBe(totals.owedMinor);
    expect(totals.owedMinor - totals.creditMinor).toBe(totals.balanceMinor);
    expect(totals.balanceMinor).toBe(posted);
    expect(sum(clients.map(({ balanceMinor }) => balanceMinor))).toBe(posted);
  }

  // Both forms of the statement close with the ledger's figure.
  const closings = [];
  for (const form of ['open_item', 'balance_forward']) {
    const path = `/clients/${cash.clientId}/statement?form=${form}&from=${period.from}&to=${period.to}`;
    const statement = await me.ok<{ closingMinor: number; buckets: number[]; creditMinor: number }>('GET', path);
    expect(sum(statement.buckets) - statement.creditMinor).toBe(statement.closingMinor);
    closings.push(statement.closingMinor);
  }
  expect(closings).toEqual([posted, posted]);

  // WIP: opening + added ± edited ± repriced − billed + released − written off = closing, which is what is unbilled.
  const roll = await me.ok<Record<string, number>>('GET', `/wip/movements?from=${period.from}&to=${period.to}`);
  expect(
    roll['openingMinor']! +
      roll['addedMinor']! +
      roll['editedMinor']! +
      roll['repricedMinor']! -
      roll['billedMinor']! +
      roll['releasedMinor']! -
      roll['writtenOffMinor']!,
  ).toBe(roll['closingMinor']);
  const wip = await me.ok<{ totals: { valueMinor: number } }>('GET', '/wip');
  expect(wip.totals.valueMinor).toBe(roll['closingMinor']);
  return posted;
}

/** What the ledger says by the end of a day. */
export async function postedBy(cash: CashRoom, day: string): Promise<number> {
  const [row] = await cash.app.sql<{ minor: string }>(
    `SELECT coalesce(sum(amount_minor), 0)::text AS minor FROM ledger_postings WHERE posted_on <= $1`,
    [day],
    cash.me.practiceId,
  );
  return Number(row!.minor);
}
