import { assertAmountMinor, sumMinor } from './amount.js';
import { DomainError } from './errors.js';
import { mulDiv } from './rounding.js';

/** Tax codes of a line (rule 25), in the order in which a document sums them up. */
export const TAX_CODES = ['standard', 'zero', 'exempt', 'out_of_scope'] as const;
export type TaxCode = (typeof TAX_CODES)[number];

export function isTaxCode(value: unknown): value is TaxCode {
  return (TAX_CODES as readonly unknown[]).includes(value);
}

/** How a practice, or a frozen document, stands to VAT. */
export interface VatSettings {
  vatRegistered: boolean;
  /** standard rate in hundredths of a per cent, 0–10000: 1500 = 15 % */
  vatRateBps: number;
  /** line amounts already contain VAT (rule 6) */
  pricesIncludeVat: boolean;
}

/** One line of the VAT summary. `baseMinor` is without VAT. */
export interface VatRow {
  taxCode: TaxCode;
  rateBps: number;
  baseMinor: number;
  vatMinor: number;
}

export interface VatTotals {
  vat: VatRow[];
  netMinor: number;
  vatMinor: number;
  totalMinor: number;
}

/** @throws invalid_tax_rate unless 0–10000 */
export function assertRateBps(rateBps: number, pointer?: string): number {
  if (!Number.isInteger(rateBps) || rateBps < 0 || rateBps > 10_000) {
    throw new DomainError('invalid_tax_rate', 'A VAT rate lies between 0 % and 100 %.', pointer);
  }
  return rateBps;
}

/** VAT to add to an amount without it: 10030 at 1500 → 1505 (rule 5). @throws invalid_tax_rate, invalid_amount */
export function vatOnNetMinor(netMinor: number, rateBps: number): number {
  return mulDiv(assertAmountMinor(netMinor), assertRateBps(rateBps), 10_000);
}

/** VAT contained in an amount: 500001 at 1500 → 65218 (rule 6). @throws invalid_tax_rate, invalid_amount */
export function vatInGrossMinor(grossMinor: number, rateBps: number): number {
  return mulDiv(assertAmountMinor(grossMinor), assertRateBps(rateBps), 10_000 + rateBps);
}

/** The rate that a tax code means here, in bps: 0 for all but `standard`, and 0 when not registered. */
export function taxRateBps(taxCode: TaxCode, vat: VatSettings): number {
  return vat.vatRegistered && taxCode === 'standard' ? assertRateBps(vat.vatRateBps) : 0;
}

/**
 * VAT per code on the summed base, never per line (rules 5 and 6). The bases of the rows add up to the net amount.
 * A practice that is not registered has no rows and no VAT (rule 24).
 * @param lines amounts after all discounts, minor units; with VAT inside if `pricesIncludeVat`
 * @throws invalid_tax_rate, invalid_amount, amount_out_of_range
 */
export function computeVat(lines: readonly { taxCode: TaxCode; amountMinor: number }[], vat: VatSettings): VatTotals {
  const amountMinor = sumMinor(lines.map((line) => line.amountMinor));
  if (!vat.vatRegistered) return { vat: [], netMinor: amountMinor, vatMinor: 0, totalMinor: amountMinor };

  const rows: VatRow[] = [];
  for (const taxCode of TAX_CODES) {
    const ofCode = lines.filter((line) => line.taxCode === taxCode);
    if (ofCode.length === 0) continue;
    const codeMinor = sumMinor(ofCode.map((line) => line.amountMinor));
    const rateBps = taxRateBps(taxCode, vat);
    const vatMinor = vat.pricesIncludeVat ? vatInGrossMinor(codeMinor, rateBps) : vatOnNetMinor(codeMinor, rateBps);
    rows.push({ taxCode, rateBps, baseMinor: vat.pricesIncludeVat ? codeMinor - vatMinor : codeMinor, vatMinor });
  }
  const vatMinor = sumMinor(rows.map((row) => row.vatMinor));
  const netMinor = sumMinor(rows.map((row) => row.baseMinor));
  return { vat: rows, netMinor, vatMinor, totalMinor: sumMinor([netMinor, vatMinor]) };
}
