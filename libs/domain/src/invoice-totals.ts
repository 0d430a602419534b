import { allocate } from './allocate.js';
import { assertAmountMinor, sumMinor } from './amount.js';
import { discountMinor, type Discount } from './discount.js';
import { DomainError } from './errors.js';
import { lineAmountMinor } from './quantity.js';
import { computeVat, taxRateBps, type TaxCode, type VatSettings, type VatTotals } from './tax.js';

export const LINE_KINDS = ['time', 'fixed_fee', 'disbursement'] as const;
export type LineKind = (typeof LINE_KINDS)[number];
/** Paid on the client's behalf, or own cost passed on. */
export const DISBURSEMENT_KINDS = ['agent', 'recovered'] as const;
export type DisbursementKind = (typeof DISBURSEMENT_KINDS)[number];

/** A line as it is entered. */
export interface DocumentLine {
  kind: LineKind;
  taxCode: TaxCode;
  disbursementKind?: DisbursementKind | null;
  /** minor units ≥ 0, before discounts; when it is set, quantity and price are only printed */
  amountMinor?: number | null;
  /** above 0, at most three decimals; 1 when absent */
  quantity?: string | number | null;
  /** minor units ≥ 0 */
  unitPriceMinor?: number | null;
  discount?: Discount | null;
}

/** What a line comes to, minor units ≥ 0. */
export interface ComputedLine {
  grossMinor: number;
  lineDiscountMinor: number;
  /** after its own discount: what the line prints */
  amountMinor: number;
  /** its share of the document discount */
  documentDiscountMinor: number;
  /** after both discounts: what VAT is computed on, and what can be credited */
  taxableMinor: number;
  taxCode: TaxCode;
  rateBps: number;
  isAgent: boolean;
}

export interface DocumentTotals extends VatTotals {
  lines: ComputedLine[];
  /** all lines as printed, before the document discount */
  subtotalMinor: number;
  /** the document discount */
  discountMinor: number;
  /** what was paid on the client's behalf; part of `netMinor` */
  agentMinor: number;
}

/** Paid on the client's behalf: no VAT, no discount, a block of its own (rules 4 and 25). */
export function isAgentDisbursement(line: Pick<DocumentLine, 'kind' | 'disbursementKind'>): boolean {
  return line.kind === 'disbursement' && line.disbursementKind === 'agent';
}

function grossOf(line: DocumentLine, pointer: string): number {
  const { amountMinor, quantity, unitPriceMinor } = line;
  const gross = amountMinor ?? lineAmountMinor(quantity ?? 1, unitPriceMinor ?? 0, pointer);
  if (assertAmountMinor(gross, pointer) < 0) {
    throw new DomainError('invalid_amount', 'A line cannot be negative: give a discount or a credit note.', pointer);
  }
  return gross;
}

function beforeDocumentDiscount(line: DocumentLine, index: number, vat: VatSettings) {
  const pointer = `/lines/${index}`;
  const isAgent = isAgentDisbursement(line);
  const grossMinor = grossOf(line, pointer);
  const lineDiscountMinor = discountMinor(grossMinor, line.discount, `${pointer}/discount`);
  if (isAgent && lineDiscountMinor > 0) {
    throw new DomainError(
      'invalid_discount',
      'What was paid on the client’s behalf is passed on as it is, without discount.',
      `${pointer}/discount`,
    );
  }
  const taxCode: TaxCode = isAgent ? 'out_of_scope' : line.taxCode;
  const amountMinor = grossMinor - lineDiscountMinor;
  return { grossMinor, lineDiscountMinor, amountMinor, taxCode, rateBps: taxRateBps(taxCode, vat), isAgent };
}

/**
 * Every total of an invoice (rules 4–7 and 25): line discounts, the document discount spread over all but agent
 * disbursements, VAT per rate on the summed base. `netMinor` is all lines before VAT, agent disbursements included;
 * netMinor + vatMinor = totalMinor. In an inclusive practice amounts contain VAT and net = total − VAT.
 * @throws invalid_amount, invalid_quantity, invalid_discount, discount_too_large, invalid_tax_rate, amount_out_of_range,
 *   each with a pointer into the input
 */
export function computeInvoiceTotals(input: {
  lines: readonly DocumentLine[];
  discount?: Discount | null;
  vat: VatSettings;
}): DocumentTotals {
  const parts = input.lines.map((line, index) => beforeDocumentDiscount(line, index, input.vat));
  const weights = parts.map((part) => (part.isAgent ? 0 : part.amountMinor));
  const documentDiscountMinor = discountMinor(sumMinor(weights), input.discount, '/discount');
  const shares = allocate(documentDiscountMinor, weights);
  const lines = parts.map((part, index): ComputedLine => {
    const share = shares[index] ?? 0;
    return { ...part, documentDiscountMinor: share, taxableMinor: part.amountMinor - share };
  });
  const totals = computeVat(
    lines.map((line) => ({ taxCode: line.taxCode, amountMinor: line.taxableMinor })),
    input.vat,
  );
  return {
    lines,
    subtotalMinor: sumMinor(lines.map((line) => line.amountMinor)),
    discountMinor: documentDiscountMinor,
    agentMinor: sumMinor(lines.filter((line) => line.isAgent).map((line) => line.amountMinor)),
    ...totals,
  };
}
