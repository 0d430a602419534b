import { assertAmountMinor } from './amount.js';
import type { Problem } from './errors.js';
import type { TaxCode } from './tax.js';

/** Up to here, VAT included, an abridged tax invoice will do: R5 000.00 (VAT Act 89 of 1991, section 20(5)). */
export const ABRIDGED_TAX_INVOICE_MAX_MINOR = 500_000;

export type TaxInvoiceForm = 'none' | 'abridged' | 'full';

/** What a document calls itself; only a registered practice may say "Tax Invoice" (rule 24). */
export function documentHeading(kind: 'invoice' | 'credit_note' | 'quote', vatRegistered: boolean): string {
  if (kind === 'quote') return 'Quote';
  if (kind === 'credit_note') return 'Credit Note';
  return vatRegistered ? 'Tax Invoice' : 'Invoice';
}

/**
 * The form of tax invoice the law asks for (rule 24): full above R5 000.00 of total, VAT included, and always with a
 * zero-rated line. The limit is in rand; in another currency the full form is asked for.
 * @param input.totalMinor minor units, VAT included
 */
export function taxInvoiceForm(input: {
  vatRegistered: boolean;
  currency: string;
  totalMinor: number;
  hasZeroRated: boolean;
}): TaxInvoiceForm {
  if (!input.vatRegistered) return 'none';
  const isSmall = input.currency === 'ZAR' && assertAmountMinor(input.totalMinor) <= ABRIDGED_TAX_INVOICE_MAX_MINOR;
  return isSmall && !input.hasZeroRated ? 'abridged' : 'full';
}

/** What finalising looks at. Texts may be empty or absent. */
export interface InvoiceToCheck {
  practice: { name?: string | null; address?: string | null; vatRegistered: boolean; vatNumber?: string | null };
  client: { name?: string | null; billingAddress?: string | null };
  currency: string;
  totalMinor: number;
  lines: readonly { description?: string | null; taxCode: TaxCode }[];
}

const isBlank = (text: string | null | undefined): boolean => !text?.trim();

/**
 * What an invoice lacks before it may be finalised (rule 24), each with a pointer: /practice/…, /client/…, /lines/…
 * @returns [] when nothing is missing
 */
export function invoiceProblems(invoice: InvoiceToCheck): Problem[] {
  const { practice, client, lines } = invoice;
  const problems: Problem[] = [];
  const need = (text: string | null | undefined, pointer: string, detail: string) => {
    if (isBlank(text)) problems.push({ pointer, detail });
  };
  need(practice.name, '/practice/name', 'Enter the name of your practice.');
  if (lines.length === 0) problems.push({ pointer: '/lines', detail: 'An invoice needs at least one line.' });
  lines.forEach((line, index) =>
    need(line.description, `/lines/${index}/description`, 'Describe what this line is for.'),
  );

  const form = taxInvoiceForm({
    vatRegistered: practice.vatRegistered,
    currency: invoice.currency,
    totalMinor: invoice.totalMinor,
    hasZeroRated: lines.some((line) => line.taxCode === 'zero'),
  });
  if (form === 'none') return problems;
  need(practice.address, '/practice/address', 'A tax invoice needs the address of your practice.');
  need(practice.vatNumber, '/practice/vatNumber', 'A tax invoice needs your VAT number.');
  if (form === 'full') {
    need(client.name, '/client/name', 'This tax invoice needs the name of the client.');
    need(client.billingAddress, '/client/billingAddress', 'This tax invoice needs the address of the client.');
  }
  return problems;
}
