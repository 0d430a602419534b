import { billed, RETAINER, type DemoInvoice } from '../invoice.js';

export const JULY_INVOICES: readonly DemoInvoice[] = [
  {
    client: 'ndlovu',
    on: '2026-07-06',
    through: '2026-07-03',
    fees: [{ text: 'Trust income tax return, as agreed', amountMinor: 420_000 }],
    leaves: 'portal',
  },
  {
    client: 'karoo',
    on: '2026-07-27',
    through: '2026-07-24',
    work: [billed('07-20', '07-24', 'bookkeeping', '5:00')],
    fees: [RETAINER],
    leaves: 'portal',
  },
];

export const AUGUST_INVOICES: readonly DemoInvoice[] = [
  {
    client: 'svdm',
    on: '2026-08-03',
    through: '2026-07-31',
    work: [billed('07-20', '07-31', 'tax', '2:30', { task: 'svdmReturn' })],
    leaves: 'portal',
  },
  {
    client: 'langebaan',
    on: '2026-08-14',
    through: '2026-08-13',
    work: [billed('07-20', '08-13', 'bookkeeping', '3:00')],
    notes: 'Thank you for eleven summers.',
    leaves: 'portal',
  },
  {
    client: 'lucja',
    on: '2026-08-21',
    through: '2026-08-20',
    work: [billed('07-27', '08-20', 'tax', '3:07'), billed('08-03', '08-20', 'advisory', '1:43')],
    leaves: 'portal',
  },
  {
    client: 'karoo',
    on: '2026-08-24',
    through: '2026-08-21',
    work: [
      billed('07-27', '08-21', 'bookkeeping', '3:00'),
      billed('07-27', '08-21', 'tax', '0:24'),
      billed('07-27', '08-21', 'advisory', '1:36'),
    ],
    fees: [RETAINER],
    leaves: 'portal',
  },
  {
    client: 'tafelberg',
    on: '2026-08-27',
    through: '2026-08-26',
    work: [billed('07-20', '08-26', 'statements', '8:24'), billed('07-20', '08-26', 'bookkeeping', '3:36')],
    reference: 'PO 2291',
    leaves: 'portal',
  },
  {
    client: 'rooibos',
    on: '2026-08-28',
    through: '2026-08-27',
    work: [billed('07-27', '08-27', 'bookkeeping', '6:24')],
    leaves: 'portal',
  },
  {
    client: 'bluecrane',
    on: '2026-08-31',
    through: '2026-08-28',
    work: [
      billed('07-20', '08-28', 'bookkeeping', '16:00'),
      billed('07-20', '08-28', 'payroll', '4:12'),
      billed('07-27', '08-28', 'tax', '1:30'),
    ],
    leaves: 'portal',
  },
  {
    client: 'umhlanga',
    on: '2026-08-31',
    through: '2026-08-28',
    work: [
      billed('07-20', '08-28', 'bookkeeping', '9:00'),
      billed('07-20', '08-28', 'payroll', '3:00'),
      billed('07-27', '08-28', 'tax', '2:24'),
    ],
    leaves: 'portal',
  },
];
