import type { DocumentData, DocumentRow } from '../../../src/platform/pdf/index.js';

function work(date: string, description: string, detail: string, figures: [string, number, number]): DocumentRow {
  const [quantityText, rateMinor, amountMinor] = figures;
  return { date, description, detail, quantityText, rateMinor, taxCode: 'standard', rateBps: 1500, amountMinor };
}

const EMPTY = { quantityText: null, rateMinor: null };

/** A tax invoice with everything an ordinary month has: time, a fixed fee, and a fee paid as agent. */
export const karooBlooms: DocumentData = {
  model: 1,
  kind: 'invoice',
  documentId: '0193b2a4-7c1e-7000-8000-000000000147',
  createdAt: '2026-11-26T12:52:00Z',
  draft: false,
  heading: 'Tax Invoice',
  number: 'INV-2026-0147',
  issueDate: '2026-11-26',
  dueDate: '2026-12-10',
  locale: 'en-ZA',
  currency: 'ZAR',
  supplier: {
    name: 'Maseko Accounting',
    taglineLines: ['Lerato Maseko trading as Maseko Accounting', 'Accountant and tax practitioner'],
    addressLines: ['Unit 4, 112 Bree Street', 'Cape Town 8001'],
    email: 'lerato@maseko.example',
    phone: null,
    vatNumber: '4870291356',
    logoId: null,
  },
  recipient: {
    name: 'Karoo Blooms (Pty) Ltd',
    addressLines: ['27 Caledon Street', 'Graaff-Reinet 6280'],
    vatNumber: '4620183947',
  },
  orderReference: null,
  correction: null,
  sections: [
    {
      kind: 'time',
      rows: [
        work('2026-11-02', 'October cash book and card receipts captured', 'Bookkeeping', ['3,2', 68000, 217600]),
        work('2026-11-09', 'Gross margin by product line, with notes', 'Advisory', ['2,5', 130000, 325000]),
        work('2026-11-11', 'VAT201 for October submitted', 'Income tax & VAT', ['1,4', 115000, 161000]),
        work('2026-11-17', 'Debtors’ list agreed to statements', 'Bookkeeping', ['1,3', 68000, 88400]),
        work('2026-11-23', 'October supplier statements reconciled', 'Bookkeeping', ['1,7', 68000, 115600]),
        work('2026-11-25', 'Call: second shop, cash-flow forecast', 'Advisory', ['0,9', 130000, 117000]),
        work('2026-11-26', 'Stock count sheets for year-end prepared', 'Bookkeeping', ['1,1', 68000, 74800]),
      ],
      subtotal: { quantityText: '12,1', amountMinor: 1099400 },
    },
    {
      kind: 'fixed_fee',
      rows: [
        {
          ...EMPTY,
          date: null,
          description: 'Payroll and UIF, monthly retainer, November 2026',
          taxCode: 'standard',
          rateBps: 1500,
          amountMinor: 180000,
        },
      ],
    },
    {
      kind: 'agent',
      rows: [
        {
          ...EMPTY,
          date: '2026-11-16',
          description: 'CIPC annual return fee, 2026',
          taxCode: 'out_of_scope',
          rateBps: 0,
          amountMinor: 45000,
        },
      ],
    },
  ],
  totals: {
    vatRegistered: true,
    pricesIncludeVat: false,
    subtotalMinor: 1324400,
    discountMinor: 0,
    discountBps: null,
    agentMinor: 45000,
    netMinor: 1324400,
    vat: [
      { taxCode: 'standard', rateBps: 1500, baseMinor: 1279400, vatMinor: 191910 },
      { taxCode: 'out_of_scope', rateBps: 0, baseMinor: 45000, vatMinor: 0 },
    ],
    vatMinor: 191910,
    totalMinor: 1516310,
    settlements: [],
    dueMinor: 1516310,
  },
  payment: {
    bankLines: [
      { label: 'Bank', text: 'Nedbank' },
      { label: 'Branch code', text: '198765' },
      { label: 'Account name', text: 'L Maseko' },
      { label: 'Account number', text: '1098 765 432' },
    ],
    reference: 'KARB-1042-1',
  },
  notes: '',
  legalRemarks: [],
};
