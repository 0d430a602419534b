import {
  documentHeading,
  formatAmount,
  formatQuantity,
  printedTimeLine,
  taxRateBps,
  type DocumentTotals,
} from '@atlasos/domain';
import type { DocumentData, DocumentRow, DocumentSection } from '../../../platform/pdf/index.js';
import type { StoredLine } from '../persistence/quote-lines.js';
import type { QuoteTerms } from '../persistence/quote-row.js';

export interface QuoteToPrint {
  id: string;
  createdAt: Date;
  draft: boolean;
  number: string | null;
  issueDate: string;
  validUntil: string | null;
  paymentTermsDays: number | null;
  currency: string;
  notes: string;
  conditions: string;
  lines: readonly StoredLine[];
  base: DocumentTotals;
  full: DocumentTotals;
  terms: QuoteTerms;
}

const isAgent = (line: StoredLine): boolean => line.disbursementKind === 'agent';

/** First line of the text, and beneath it in small print the rest and how the amount comes about. */
function texts(line: StoredLine, currency: string, locale: string): Pick<DocumentRow, 'description' | 'detail'> {
  const [description = '', ...rest] = line.description.split('\n');
  const several = line.quantityMilli !== null && line.quantityMilli !== 1000;
  const price = several
    ? `${formatQuantity(line.quantityMilli! / 1000, locale)} × ${formatAmount(line.unitPriceMinor ?? 0, currency, locale)}`
    : '';
  const detail = [rest.join('\n').trim(), price].filter((part) => part !== '').join('\n');
  return { description, detail: detail || null };
}

function rowOf(line: StoredLine, { currency, terms }: QuoteToPrint): DocumentRow {
  const { locale, vat } = terms;
  const hours =
    line.kind === 'hours'
      ? printedTimeLine(
          {
            minutes: line.estimatedMinutes ?? 0,
            hourlyRateMinor: line.hourlyRateMinor,
            amountMinor: line.amountMinor,
          },
          locale,
        )
      : { quantityText: null, hourlyRateMinor: null };
  const taxCode = isAgent(line) ? 'out_of_scope' : line.taxCode;
  return {
    date: null,
    ...texts(line, currency, locale),
    quantityText: hours.quantityText,
    rateMinor: hours.hourlyRateMinor,
    taxCode,
    rateBps: taxRateBps(taxCode, vat),
    amountMinor: line.amountMinor,
  };
}

function sectionsOf(quote: QuoteToPrint): DocumentSection[] {
  const rows = (wanted: (line: StoredLine) => boolean) => quote.lines.filter(wanted).map((line) => rowOf(line, quote));
  const sections: DocumentSection[] = [
    { kind: 'items', title: 'Included', rows: rows((line) => !line.optional && !isAgent(line)) },
    { kind: 'agent', rows: rows((line) => !line.optional && isAgent(line)) },
    {
      kind: 'items',
      title: 'Optional',
      note: 'Tick what you want when you accept',
      hasBoxes: true,
      rows: rows((line) => line.optional),
    },
  ];
  return sections.filter((section) => section.rows.length > 0);
}

const conditionsOf = ({ conditions, paymentTermsDays }: QuoteToPrint): string[] => [
  ...(paymentTermsDays === null ? [] : [`Invoices are due ${paymentTermsDays} days after their date.`]),
  ...conditions.split('\n').filter((line) => line.trim() !== ''),
];

/** The print model of a quote: one builder for the preview and for what sending freezes. */
export function quoteDocument(quote: QuoteToPrint): DocumentData {
  const { terms, base, full } = quote;
  return {
    model: 1,
    kind: 'quote',
    documentId: quote.id,
    createdAt: quote.createdAt.toISOString(),
    draft: quote.draft,
    heading: documentHeading('quote', terms.vat.vatRegistered),
    number: quote.number,
    issueDate: quote.issueDate,
    dueDate: quote.validUntil,
    locale: terms.locale,
    currency: quote.currency,
    supplier: terms.supplier,
    recipient: terms.recipient,
    orderReference: null,
    correction: null,
    sections: sectionsOf(quote),
    totals: printedTotals(base, terms),
    ...(quote.lines.some(({ optional }) => optional) ? { withOptionsMinor: full.totalMinor } : {}),
    payment: null,
    notes: quote.notes,
    legalRemarks: conditionsOf(quote),
  };
}

/** The sums as the drawing takes them: nobody has paid a quote. */
export const printedTotals = (totals: DocumentTotals, { vat }: Pick<QuoteTerms, 'vat'>): DocumentData['totals'] => ({
  vatRegistered: vat.vatRegistered,
  pricesIncludeVat: vat.vatRegistered && vat.pricesIncludeVat,
  subtotalMinor: totals.subtotalMinor,
  discountMinor: 0,
  discountBps: null,
  agentMinor: totals.agentMinor,
  netMinor: totals.netMinor,
  vat: totals.vat,
  vatMinor: totals.vatMinor,
  totalMinor: totals.totalMinor,
  settlements: [],
  dueMinor: totals.totalMinor,
});
