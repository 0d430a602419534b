import { allocate } from './allocate.js';
import { sumMinor } from './amount.js';
import type { TaxCode, VatRow } from './tax.js';

/** What an accounting package books a practice's documents and money to. */
export const JOURNAL_ACCOUNTS = [
  'bank',
  'cash',
  'debtors',
  'disbursements',
  'fees',
  'recoveries',
  'vat',
  'badDebts',
  'opening',
] as const;
export type JournalAccount = (typeof JOURNAL_ACCOUNTS)[number];

/** Where what is billed goes: to `disbursements` what was paid on the client's behalf, which is nobody's income. */
export type BilledAccount = Extract<JournalAccount, 'fees' | 'recoveries' | 'disbursements'>;

export interface BilledLine {
  account: BilledAccount;
  taxCode: TaxCode;
  /** after the line's own discount, as printed; with VAT inside if the document's prices were */
  amountMinor: number;
}

export interface BilledPart {
  account: BilledAccount;
  /** null in a practice that is not registered for VAT */
  taxCode: TaxCode | null;
  rateBps: number;
  /** without VAT */
  amountMinor: number;
}

/**
 * What a document bills, without VAT, by account and tax code. What was paid on the client's behalf is taken as it stands, since no
 * discount touches it; the rest of each code's base is spread over the other accounts by largest remainder, so that the parts always
 * add up to the bases, and with the VAT to the document's total.
 * @param input.vat the document's VAT rows; none in a practice that is not registered: then `netMinor` is what is spread
 */
export function billedParts(input: {
  lines: readonly BilledLine[];
  vat: readonly VatRow[];
  netMinor: number;
}): BilledPart[] {
  const bases =
    input.vat.length > 0
      ? input.vat.map(({ taxCode, rateBps, baseMinor }) => ({ taxCode, rateBps, baseMinor }))
      : [{ taxCode: null, rateBps: 0, baseMinor: input.netMinor }];
  return bases.flatMap(({ taxCode, rateBps, baseMinor }) => {
    const lines = input.lines.filter((line) => taxCode === null || line.taxCode === taxCode);
    const of = (account: BilledAccount) =>
      sumMinor(lines.filter((line) => line.account === account).map((line) => line.amountMinor));
    const paidMinor = of('disbursements');
    const weights = [of('fees'), of('recoveries')];
    const restMinor = baseMinor - paidMinor;
    const [fees = 0, recoveries = 0] = sumMinor(weights) > 0 ? allocate(restMinor, weights) : [restMinor, 0];
    const parts: Array<[BilledAccount, number]> = [
      ['fees', fees],
      ['recoveries', recoveries],
      ['disbursements', paidMinor],
    ];
    return parts
      .filter(([, amountMinor]) => amountMinor !== 0)
      .map(([account, amountMinor]) => ({ account, taxCode, rateBps, amountMinor }));
  });
}
