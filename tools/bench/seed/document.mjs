/** What the PDF benchmark draws: an invoice with so many lines of time. */
export const documentOf = (lines) => ({
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
    taglineLines: ['Chartered Accountant (SA)'],
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
  sections: [{ kind: 'time', rows: Array.from({ length: lines }, (_, n) => timeRow(n)) }],
  totals: totalsOf(lines * 85_000),
  payment: null,
  notes: '',
  legalRemarks: [],
});

const timeRow = (n) => ({
  date: `2026-10-${String(1 + (n % 28)).padStart(2, '0')}`,
  description: `October cash book and card receipts captured, batch ${n}`,
  quantityText: '1,0',
  rateMinor: 85_000,
  taxCode: 'standard',
  rateBps: 1500,
  amountMinor: 85_000,
});

function totalsOf(netMinor) {
  const vatMinor = (netMinor * 15) / 100;
  return {
    vatRegistered: true,
    pricesIncludeVat: false,
    subtotalMinor: netMinor,
    discountMinor: 0,
    discountBps: null,
    agentMinor: 0,
    netMinor,
    vat: [{ taxCode: 'standard', rateBps: 1500, baseMinor: netMinor, vatMinor }],
    vatMinor,
    totalMinor: netMinor + vatMinor,
    settlements: [],
    dueMinor: netMinor + vatMinor,
  };
}
