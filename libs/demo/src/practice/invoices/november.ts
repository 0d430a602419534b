import { billed, type DemoInvoice } from '../invoice.js';

/**
 * R 65 085,40 with VAT. Of their net R 35 596,00 leaves WIP, R 8 030,00 of it for work of this month; the rest is
 * fees.
 */
export const NOVEMBER_INVOICES: readonly DemoInvoice[] = [
  {
    client: 'bluecrane',
    on: '2026-11-03',
    through: '2026-10-30',
    work: [
      billed('10-12', '10-30', 'bookkeeping', '11:18'),
      billed('10-12', '10-30', 'payroll', '3:54', { task: 'bluecraneOctober' }),
      billed('10-12', '10-30', 'tax', '0:24'),
      billed('10-12', '10-30', 'advisory', '1:12'),
    ],
    fees: [{ text: 'Fleet insurance claim, as quoted', amountMinor: 600_000 }],
    leaves: 'email',
  },
  {
    client: 'protea',
    on: '2026-11-06',
    through: '2026-10-30',
    work: [billed('10-07', '10-30', 'payroll', '7:30', { task: 'proteaOctober' })],
    leaves: 'portal',
  },
  {
    client: 'highveld',
    on: '2026-11-12',
    through: '2026-11-06',
    work: [
      billed('10-14', '10-30', 'advisory', '2:00'),
      billed('10-14', '10-30', 'tax', '1:00'),
      billed('11-02', '11-06', 'advisory', '0:24'),
      billed('11-02', '11-06', 'tax', '1:24'),
    ],
    fees: [{ text: 'Section 12B claim for the Centurion site, as quoted', amountMinor: 1_500_000 }],
    leaves: 'email',
  },
  {
    client: 'rooibos',
    on: '2026-11-17',
    through: '2026-10-30',
    work: [billed('10-21', '10-30', 'bookkeeping', '7:12', { task: 'rooibosBooks' })],
    leaves: 'email',
  },
  {
    client: 'umhlanga',
    on: '2026-11-23',
    through: '2026-11-20',
    work: [billed('10-28', '10-30', 'bookkeeping', '1:00'), billed('11-02', '11-20', 'bookkeeping', '8:30')],
    leaves: 'email',
  },
];
