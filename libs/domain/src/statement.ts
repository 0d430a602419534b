import { assertAmountMinor, sumMinor } from './amount.js';

export const STATEMENT_FORMS = ['open_item', 'balance_forward'] as const;
export type StatementForm = (typeof STATEMENT_FORMS)[number];

/**
 * Lines of an account with the balance after each. What the client owes is positive; a credit is negative.
 * @param openingMinor balance before the first line, minor units
 * @param lines in the order of the account
 * @throws invalid_amount, amount_out_of_range
 */
export function runningBalances<Line extends { amountMinor: number }>(
  openingMinor: number,
  lines: readonly Line[],
): { lines: Array<Line & { balanceMinor: number }>; closingMinor: number } {
  let balanceMinor = assertAmountMinor(openingMinor);
  const carried = lines.map((line) => {
    balanceMinor = sumMinor([balanceMinor, line.amountMinor]);
    return { ...line, balanceMinor };
  });
  return { lines: carried, closingMinor: balanceMinor };
}
