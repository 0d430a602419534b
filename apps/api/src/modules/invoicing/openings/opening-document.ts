import type { DocumentData } from '../../../platform/pdf/index.js';
import type { FrozenTerms } from '../print/frozen-terms.js';

/** An invoice of another program, of which something is still open. */
export interface OpeningInvoice {
  clientId: string;
  /** As it was issued. */
  number: string;
  issueDate: string;
  dueDate: string;
  /** As it was issued, VAT included. */
  totalMinor: number;
  /** In its total; null where that is not known. */
  vatMinor: number | null;
  /** 1 to the total. */
  openMinor: number;
}

interface OpeningToPrint extends OpeningInvoice {
  id: string;
  createdAt: Date;
  currency: string;
  terms: FrozenTerms;
}

/** What the portal shows of it. It has no PDF: the document is the one that its client has had. */
export function openingDocument(opening: OpeningToPrint): DocumentData {
  const { id, createdAt, currency, terms, number, issueDate, dueDate, totalMinor, vatMinor, openMinor } = opening;
  const row = {
    date: issueDate,
    description: `What is still to pay of invoice ${number}`,
    quantityText: null,
    rateMinor: null,
    taxCode: 'out_of_scope' as const,
    rateBps: 0,
    amountMinor: openMinor,
  };
  return {
    model: 1,
    kind: 'invoice',
    documentId: id,
    createdAt: createdAt.toISOString(),
    draft: false,
    heading: terms.heading,
    number,
    issueDate,
    dueDate,
    locale: terms.locale,
    currency,
    supplier: terms.supplier,
    recipient: terms.recipient,
    orderReference: null,
    correction: null,
    sections: [{ kind: 'fixed_fee', rows: [row], subtotal: null }],
    totals: {
      vatRegistered: false,
      pricesIncludeVat: false,
      subtotalMinor: openMinor,
      discountMinor: 0,
      discountBps: null,
      agentMinor: 0,
      netMinor: openMinor,
      vat: [],
      vatMinor: 0,
      totalMinor: openMinor,
      settlements: [],
      dueMinor: openMinor,
    },
    payment: terms.payment,
    notes: '',
    legalRemarks: [],
    opening: { totalMinor, vatMinor },
  };
}
