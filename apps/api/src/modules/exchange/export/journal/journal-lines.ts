import { billedParts, type JournalAccount, type TaxCode } from '@atlasos/domain';
import type { Billed, Posting } from './postings.query.js';

/** One side of a booking. Exactly one of debit and credit is above zero. */
export interface JournalLine {
  posting: Posting;
  account: JournalAccount;
  taxCode: TaxCode | null;
  rateBps: number | null;
  debitMinor: number;
  creditMinor: number;
}

type Side = { account: JournalAccount; amountMinor: number; taxCode?: TaxCode | null; rateBps?: number };

/** What stands against the client's account; debits above zero, with it they add up to nothing. */
function againstDebtors(posting: Posting, billed: Billed | undefined): Side[] {
  switch (posting.kind) {
    case 'invoice':
      return documentSides(posting, billed!, -1);
    case 'credit_note':
      return documentSides(posting, billed!, 1);
    case 'payment':
    case 'reversal':
    case 'refund':
      return [{ account: posting.method === 'cash' ? 'cash' : 'bank', amountMinor: -posting.amountMinor }];
    case 'write_off':
      return [{ account: 'badDebts', amountMinor: -posting.amountMinor }];
    case 'opening':
      return [{ account: 'opening', amountMinor: -posting.amountMinor }];
  }
}

function documentSides({ netMinor }: Posting, { lines, vat }: Billed, sign: 1 | -1): Side[] {
  const sides: Side[] = billedParts({ lines, vat, netMinor: netMinor! }).map((part) => ({
    ...part,
    amountMinor: sign * part.amountMinor,
  }));
  for (const { taxCode, rateBps, vatMinor } of vat)
    if (vatMinor !== 0) sides.push({ account: 'vat', taxCode, rateBps, amountMinor: sign * vatMinor });
  return sides;
}

/** The booking of one posting: debits and credits are equal. */
export function journalLines(posting: Posting, billed: Billed | undefined): JournalLine[] {
  const sides: Side[] = [{ account: 'debtors', amountMinor: posting.amountMinor }, ...againstDebtors(posting, billed)];
  return sides.map(({ account, amountMinor, taxCode = null, rateBps = null }) => ({
    posting,
    account,
    taxCode,
    rateBps: taxCode === null ? null : rateBps,
    debitMinor: Math.max(amountMinor, 0),
    creditMinor: Math.max(-amountMinor, 0),
  }));
}
