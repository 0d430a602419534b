import type { Discount } from './discount.js';
import { computeInvoiceTotals, type DisbursementKind, type DocumentTotals } from './invoice-totals.js';
import { lineAmountMinor } from './quantity.js';
import type { TaxCode, VatSettings } from './tax.js';
import { timeValueMinor } from './time-value.js';

export const QUOTE_LINE_KINDS = ['hours', 'fixed_fee', 'disbursement'] as const;
export type QuoteLineKind = (typeof QUOTE_LINE_KINDS)[number];

/** A line of an offer (rule 38). */
export interface QuoteLine {
  id: string;
  kind: QuoteLineKind;
  taxCode: TaxCode;
  disbursementKind?: DisbursementKind | null;
  /** hours: whole minutes ≥ 0 */
  estimatedMinutes?: number | null;
  /** what kind of work it is */
  serviceTypeId?: string | null;
  /** hours: minor units per hour */
  hourlyRateMinor?: number | null;
  /** fixed fee and disbursement: above 0, at most three decimals; 1 when absent */
  quantity?: string | number | null;
  unitPriceMinor?: number | null;
  discount?: Discount | null;
  /** the client may tick it or not */
  optional?: boolean;
}

/** Which optional lines count. */
export type ChosenOptions = 'all' | 'none' | readonly string[];

/**
 * Value of one line before discounts and VAT: hours × rate, or quantity × price (rule 38). Minor units.
 * @throws invalid_duration, invalid_quantity, invalid_amount, amount_out_of_range
 */
export function quoteLineAmountMinor(line: QuoteLine): number {
  return line.kind === 'hours'
    ? timeValueMinor(line.estimatedMinutes ?? 0, line.hourlyRateMinor ?? 0)
    : lineAmountMinor(line.quantity ?? 1, line.unitPriceMinor ?? 0);
}

/**
 * Totals of an offer, VAT stated as on an invoice. `lines` and `lineIds` hold the lines that count, in order:
 * all that are not optional, and the chosen ones.
 * @throws as `computeInvoiceTotals`
 */
export function computeQuoteTotals(
  input: { lines: readonly QuoteLine[]; discount?: Discount | null; vat: VatSettings },
  chosen: ChosenOptions = 'none',
): DocumentTotals & { lineIds: string[] } {
  const counts = (line: QuoteLine): boolean => {
    if (!line.optional || chosen === 'all') return true;
    return chosen !== 'none' && chosen.includes(line.id);
  };
  const lines = input.lines.filter(counts);
  const totals = computeInvoiceTotals({
    lines: lines.map((line) => ({
      kind: line.kind === 'hours' ? 'time' : line.kind,
      taxCode: line.taxCode,
      disbursementKind: line.disbursementKind ?? null,
      amountMinor: quoteLineAmountMinor(line),
      discount: line.discount ?? null,
    })),
    discount: input.discount ?? null,
    vat: input.vat,
  });
  return { ...totals, lineIds: lines.map((line) => line.id) };
}
