import { billed, type DemoInvoice } from '../invoice.js';

export const SEPTEMBER_INVOICES: readonly DemoInvoice[] = [
  {
    client: 'protea',
    on: '2026-09-09',
    through: '2026-09-08',
    work: [billed('08-11', '09-08', 'payroll', '5:00'), billed('08-11', '09-08', 'bookkeeping', '3:48')],
    leaves: 'portal',
  },
  {
    client: 'highveld',
    on: '2026-09-16',
    through: '2026-09-15',
    work: [billed('08-17', '09-15', 'advisory', '7:12'), billed('08-17', '09-15', 'tax', '2:24')],
    leaves: 'portal',
  },
  {
    client: 'baobab',
    on: '2026-09-18',
    through: '2026-09-17',
    work: [
      billed('08-17', '09-17', 'statements', '6:00', { task: 'baobabStatements' }),
      billed('08-17', '09-17', 'bookkeeping', '3:30'),
      billed('08-31', '09-17', 'advisory', '1:45'),
    ],
    discount: { percentBps: 1250 },
    notes: 'With our contribution of an eighth to your reading rooms.',
    leaves: 'portal',
  },
  {
    client: 'tafelberg',
    on: '2026-09-23',
    through: '2026-09-22',
    work: [billed('08-27', '09-22', 'statements', '5:24'), billed('08-27', '09-22', 'bookkeeping', '2:36')],
    reference: 'PO 2304',
    leaves: 'portal',
  },
  {
    client: 'dang',
    on: '2026-09-25',
    through: '2026-09-23',
    work: [billed('09-01', '09-23', 'tax', '2:12')],
  },
  {
    client: 'bluecrane',
    on: '2026-09-30',
    through: '2026-09-29',
    work: [billed('08-31', '09-29', 'bookkeeping', '17:30'), billed('08-31', '09-29', 'payroll', '4:24')],
    leaves: 'portal',
  },
  {
    client: 'umhlanga',
    on: '2026-09-30',
    through: '2026-09-29',
    work: [billed('08-31', '09-29', 'bookkeeping', '8:12'), billed('08-31', '09-29', 'payroll', '2:36')],
    leaves: 'portal',
  },
];
