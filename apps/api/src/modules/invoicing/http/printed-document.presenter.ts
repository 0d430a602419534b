import type { DocumentData, DocumentRow, DocumentSection } from '../../../platform/pdf/index.js';
import type { InvoiceAsItPrints } from '../print/draft-document.query.js';
import type { PrintedDocumentResponse, PrintedInvoiceResponse } from './printed-document.dto.js';

const presentRow = (row: DocumentRow) => ({
  date: row.date,
  description: row.description,
  detail: row.detail ?? null,
  quantityText: row.quantityText,
  rateMinor: row.rateMinor,
  discount: row.discount ? { percentBps: row.discount.percentBps, amountMinor: row.discount.amountMinor } : null,
  taxCode: row.taxCode,
  rateBps: row.rateBps,
  amountMinor: row.amountMinor,
});

const presentSection = ({ kind, rows, subtotal }: DocumentSection) => ({
  kind,
  rows: rows.map(presentRow),
  subtotal: subtotal ? { quantityText: subtotal.quantityText, amountMinor: subtotal.amountMinor } : null,
});

const presentTotals = (totals: DocumentData['totals']) => ({
  vatRegistered: totals.vatRegistered,
  pricesIncludeVat: totals.pricesIncludeVat,
  subtotalMinor: totals.subtotalMinor,
  discountMinor: totals.discountMinor,
  discountBps: totals.discountBps,
  agentMinor: totals.agentMinor,
  netMinor: totals.netMinor,
  vat: totals.vat,
  vatMinor: totals.vatMinor,
  totalMinor: totals.totalMinor,
  settlements: totals.settlements.map(({ kind, date, reference, amountMinor }) => ({
    kind,
    date,
    reference,
    amountMinor,
  })),
  dueMinor: totals.dueMinor,
});

/** What stands on the page, without what only the drawing needs to know. */
export function presentPrinted(document: DocumentData): PrintedDocumentResponse {
  const { payment } = document;
  return {
    draft: document.draft,
    heading: document.heading,
    number: document.number,
    issueDate: document.issueDate,
    dueDate: document.dueDate,
    locale: document.locale,
    currency: document.currency,
    supplier: document.supplier,
    recipient: document.recipient,
    orderReference: document.orderReference,
    sections: document.sections.map(presentSection),
    totals: presentTotals(document.totals),
    payment: payment ? { bankLines: payment.bankLines, reference: payment.reference } : null,
    notes: document.notes,
    legalRemarks: document.legalRemarks,
  };
}

export const presentPrintedInvoice = ({ document, problems }: InvoiceAsItPrints): PrintedInvoiceResponse => ({
  document: presentPrinted(document),
  problems,
});
