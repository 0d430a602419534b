import {
  computeInvoiceTotals,
  formatDocumentDuration,
  formatQuantity,
  printedTimeLine,
  sumMinor,
  taxRateBps,
  type DocumentTotals,
} from '@atlasos/domain';
import type { DocumentData, DocumentRow, DocumentSection, SectionKind } from '../../../platform/pdf/index.js';
import { claimsByLine, type Claim, type DraftContent, type Line } from '../draft/draft.js';
import type { FrozenTerms } from './frozen-terms.js';

export interface InvoiceToPrint {
  id: string;
  createdAt: Date;
  draft: boolean;
  number: string | null;
  issueDate: string;
  dueDate: string;
  currency: string;
  reference: string;
  notes: string;
  content: DraftContent;
  terms: FrozenTerms;
  /** What money that was held for it takes off at once. */
  deposits: readonly { date: string; amountMinor: number }[];
}

const SECTIONS: readonly SectionKind[] = ['time', 'fixed_fee', 'disbursement', 'agent'];

const sectionOf = (line: Line): SectionKind => (line.disbursementKind === 'agent' ? 'agent' : line.kind);

/** The figures of an invoice from its lines and terms; for a finalised one they are what its row says. */
export const totalsOf = (
  content: Pick<DraftContent, 'lines' | 'discount'>,
  terms: Pick<FrozenTerms, 'vat'>,
): DocumentTotals =>
  computeInvoiceTotals({
    lines: content.lines.map((line) => ({ ...line, amountMinor: line.grossMinor })),
    discount: content.discount,
    vat: terms.vat,
  });

function timeColumns(
  line: Line,
  claims: readonly Claim[],
  locale: string,
): Pick<DocumentRow, 'date' | 'detail' | 'quantityText' | 'rateMinor'> {
  const services = new Set(claims.map((claim) => claim.entry?.serviceTypeName ?? ''));
  const [service] = services;
  const minutes = line.minutes ?? 0;
  const printed = printedTimeLine(
    { minutes, hourlyRateMinor: line.unitPriceMinor, amountMinor: line.grossMinor },
    locale,
  );
  const detail =
    services.size === 1 && service && service !== line.description && line.groupKey?.startsWith('service:') !== true
      ? service
      : null;
  return { date: line.date, detail, quantityText: printed.quantityText, rateMinor: printed.hourlyRateMinor };
}

function pricedColumns(line: Line, locale: string): Pick<DocumentRow, 'date' | 'quantityText' | 'rateMinor'> {
  const several = line.quantityMilli !== null && line.quantityMilli !== 1000;
  return {
    date: line.date,
    quantityText: several ? formatQuantity(line.quantityMilli! / 1000, locale) : null,
    rateMinor: several ? line.unitPriceMinor : null,
  };
}

function sectionsOf(invoice: InvoiceToPrint, totals: DocumentTotals): DocumentSection[] {
  const { content, terms } = invoice;
  const byLine = claimsByLine(content.claims);
  const rows = content.lines.map((line, index) => {
    const { amountMinor, lineDiscountMinor, taxCode } = totals.lines[index]!;
    const columns =
      line.kind === 'time'
        ? timeColumns(line, byLine.get(line.id) ?? [], terms.locale)
        : pricedColumns(line, terms.locale);
    const row: DocumentRow = {
      ...columns,
      description: line.description,
      discount:
        lineDiscountMinor > 0
          ? { percentBps: line.discount?.percentBps ?? null, amountMinor: lineDiscountMinor }
          : null,
      taxCode,
      rateBps: taxRateBps(taxCode, terms.vat),
      amountMinor,
    };
    return { line, row };
  });
  return SECTIONS.flatMap((kind) => {
    const own = rows.filter(({ line }) => sectionOf(line) === kind);
    if (own.length === 0) return [];
    const minutes = own.reduce((sum, { line }) => sum + (line.minutes ?? 0), 0);
    const subtotal = {
      quantityText: kind === 'time' ? formatDocumentDuration(minutes, terms.locale) : null,
      amountMinor: sumMinor(own.map(({ row }) => row.amountMinor)),
    };
    return [{ kind, rows: own.map(({ row }) => row), subtotal: own.length > 1 ? subtotal : null }];
  });
}

/** The print model of an invoice: one builder for the preview and for what finalising freezes (DOMAIN rule 26). */
export function invoiceDocument(invoice: InvoiceToPrint): DocumentData {
  const { terms, deposits } = invoice;
  const totals = totalsOf(invoice.content, terms);
  const dueMinor = totals.totalMinor - sumMinor(deposits.map(({ amountMinor }) => amountMinor));
  return {
    model: 1,
    kind: 'invoice',
    documentId: invoice.id,
    createdAt: invoice.createdAt.toISOString(),
    draft: invoice.draft,
    heading: terms.heading,
    number: invoice.number,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate,
    locale: terms.locale,
    currency: invoice.currency,
    supplier: terms.supplier,
    recipient: terms.recipient,
    orderReference: invoice.reference || null,
    correction: null,
    sections: sectionsOf(invoice, totals),
    totals: {
      vatRegistered: terms.vat.vatRegistered,
      pricesIncludeVat: terms.vat.vatRegistered && terms.vat.pricesIncludeVat,
      subtotalMinor: totals.subtotalMinor,
      discountMinor: totals.discountMinor,
      discountBps: invoice.content.discount?.percentBps ?? null,
      agentMinor: totals.agentMinor,
      netMinor: totals.netMinor,
      vat: totals.vat,
      vatMinor: totals.vatMinor,
      totalMinor: totals.totalMinor,
      settlements: deposits.map((each) => ({ kind: 'deposit', ...each, reference: null })),
      dueMinor,
    },
    // Nobody is told how to pay what is paid.
    payment: dueMinor === 0 && deposits.length > 0 ? null : terms.payment,
    notes: invoice.notes,
    legalRemarks: [],
  };
}
