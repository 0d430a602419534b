import type { DocumentData, DocumentRow } from '../../../src/platform/pdf/index.js';
import { karooBlooms } from './karoo-blooms.js';

const [time, fixedFee] = karooBlooms.sections as [DocumentData['sections'][0], DocumentData['sections'][0]];
const [firstRow] = time.rows as [DocumentRow];

/** The invoice with other lines of time in it; its sums are left as they were. */
export function withTimeRows(rows: Partial<DocumentRow>[], rest = karooBlooms.sections.slice(1)): DocumentData {
  const section = { ...time, rows: rows.map((row) => ({ ...firstRow, ...row })) };
  return { ...karooBlooms, sections: [section, ...rest] };
}

export const withLines = (count: number): DocumentData =>
  withTimeRows(
    Array.from({ length: count }, (_, index) => ({ description: `Work no. ${index + 1} done`, detail: null })),
  );

/** R1 800.00 and VAT 270.00: under R5 000.00, nobody need be named. */
export const abridged: DocumentData = {
  ...karooBlooms,
  number: 'INV-2026-0148',
  recipient: { name: '', addressLines: [], vatNumber: null },
  sections: [fixedFee],
  totals: {
    ...karooBlooms.totals,
    subtotalMinor: 180000,
    agentMinor: 0,
    netMinor: 180000,
    vat: [{ taxCode: 'standard', rateBps: 1500, baseMinor: 180000, vatMinor: 27000 }],
    vatMinor: 27000,
    totalMinor: 207000,
    dueMinor: 207000,
  },
};

export const notRegistered: DocumentData = {
  ...karooBlooms,
  heading: 'Invoice',
  supplier: { ...karooBlooms.supplier, vatNumber: null },
  recipient: { ...karooBlooms.recipient, vatNumber: null },
  orderReference: 'PO 55012',
  sections: karooBlooms.sections.slice(1),
  totals: { ...karooBlooms.totals, vatRegistered: false, vat: [], vatMinor: 0, totalMinor: 1324400, dueMinor: 1324400 },
  notes: 'Thank you.\nWe close from 16 December to 4 January.',
};

export const creditNote: DocumentData = {
  ...abridged,
  kind: 'credit_note',
  heading: 'Credit Note',
  number: 'CN-2026-0009',
  dueDate: null,
  payment: null,
  recipient: karooBlooms.recipient,
  correction: { invoiceNumber: 'INV-2026-0147', invoiceDate: '2026-11-26', reason: 'The retainer was billed twice.' },
};
