import { documentHeading, sumMinor, taxRateBps, type VatTotals } from '@atlasos/domain';
import type { DocumentData, DocumentSection, SectionKind } from '../../../platform/pdf/index.js';
import type { Line } from '../draft/draft.js';
import type { FrozenTerms } from './frozen-terms.js';

export interface CreditNoteToPrint extends VatTotals {
  id: string;
  createdAt: Date;
  number: string;
  issueDate: string;
  reason: string;
  currency: string;
  invoice: { number: string; issueDate: string };
  /** Lines of the invoice with what is credited of each. */
  lines: readonly { line: Line; amountMinor: number }[];
  /** Of the invoice. */
  terms: FrozenTerms;
}

const SECTIONS: readonly SectionKind[] = ['time', 'fixed_fee', 'disbursement', 'agent'];

const sectionOf = (line: Line): SectionKind => (line.disbursementKind === 'agent' ? 'agent' : line.kind);

function sectionsOf({ lines, terms }: CreditNoteToPrint): DocumentSection[] {
  return SECTIONS.flatMap((kind) => {
    const own = lines.filter(({ line }) => sectionOf(line) === kind);
    if (own.length === 0) return [];
    const rows = own.map(({ line, amountMinor }) => ({
      date: line.date,
      description: line.description,
      // A part of a line does not multiply, so neither quantity nor price is printed (DOMAIN rule 13).
      quantityText: null,
      rateMinor: null,
      taxCode: line.taxCode,
      rateBps: taxRateBps(line.taxCode, terms.vat),
      amountMinor,
    }));
    return [
      {
        kind,
        rows,
        subtotal:
          rows.length > 1 ? { quantityText: null, amountMinor: sumMinor(rows.map((row) => row.amountMinor)) } : null,
      },
    ];
  });
}

/** The print model of a credit note: amounts positive, parties and tax terms those of its invoice (DOMAIN rule 28). */
export function creditNoteDocument(note: CreditNoteToPrint): DocumentData {
  const { terms, lines } = note;
  return {
    model: 1,
    kind: 'credit_note',
    documentId: note.id,
    createdAt: note.createdAt.toISOString(),
    draft: false,
    heading: documentHeading('credit_note', terms.vat.vatRegistered),
    number: note.number,
    issueDate: note.issueDate,
    dueDate: null,
    locale: terms.locale,
    currency: note.currency,
    supplier: terms.supplier,
    recipient: terms.recipient,
    orderReference: null,
    correction: { invoiceNumber: note.invoice.number, invoiceDate: note.invoice.issueDate, reason: note.reason },
    sections: sectionsOf(note),
    totals: {
      vatRegistered: terms.vat.vatRegistered,
      pricesIncludeVat: terms.vat.vatRegistered && terms.vat.pricesIncludeVat,
      subtotalMinor: sumMinor(lines.map((each) => each.amountMinor)),
      discountMinor: 0,
      discountBps: null,
      agentMinor: sumMinor(
        lines.flatMap(({ line, amountMinor }) => (line.disbursementKind === 'agent' ? [amountMinor] : [])),
      ),
      netMinor: note.netMinor,
      vat: note.vat,
      vatMinor: note.vatMinor,
      totalMinor: note.totalMinor,
      settlements: [],
      dueMinor: note.totalMinor,
    },
    payment: null,
    notes: '',
    legalRemarks: [],
  };
}
