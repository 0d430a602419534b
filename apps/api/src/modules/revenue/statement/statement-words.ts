import type { AccountFact } from './account-lines.query.js';

const METHOD_WORDS = { eft: 'EFT', cash: 'cash', card: 'card', other: 'payment' } as const;

const joined = (...parts: Array<string | null | undefined>): string => parts.filter(Boolean).join(', ');

/** What a line of an account is called on a statement. */
export function lineWords(fact: AccountFact): string {
  const { kind, number, amountMinor, method, reference, reason, originalMinor } = fact;
  const by = method === null ? null : METHOD_WORDS[method];
  switch (kind) {
    case 'invoice':
      return `Invoice ${number ?? ''}`.trim();
    case 'credit_note':
      return `Credit note ${number ?? ''}`.trim();
    case 'payment':
      return joined(originalMinor === null ? `Payment by ${by}` : `Credit from payment by ${by}`, reference);
    case 'reversal':
      return joined(`Payment by ${by} returned`, reference, reason);
    case 'refund':
      return joined(`Refund by ${by}`, reference);
    case 'write_off':
      return joined(amountMinor > 0 ? 'Write-off taken back' : 'Balance written off', number);
    case 'opening':
      return number === null ? 'Opening balance' : `Opening balance of invoice ${number}`;
  }
}
