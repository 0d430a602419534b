import { RETAINER, type DemoInvoice } from './invoice.js';
import { AUGUST_INVOICES, JULY_INVOICES } from './invoices/july-august.js';
import { NOVEMBER_INVOICES } from './invoices/november.js';
import { OCTOBER_INVOICES } from './invoices/october.js';
import { SEPTEMBER_INVOICES } from './invoices/september.js';

/** In the order of their dates, so of their numbers. */
export const INVOICES: readonly DemoInvoice[] = [
  ...JULY_INVOICES,
  ...AUGUST_INVOICES,
  ...SEPTEMBER_INVOICES,
  ...OCTOBER_INVOICES,
  ...NOVEMBER_INVOICES,
];

export interface DemoDraft {
  client: DemoInvoice['client'];
  fees: NonNullable<DemoInvoice['fees']>;
}

/** What is being written just now: Karoo's with its work, and a fee for Protea Ridge. */
export const DRAFTS: readonly DemoDraft[] = [
  { client: 'karoo', fees: [RETAINER] },
  { client: 'protea', fees: [{ text: 'Provisional tax, second period', amountMinor: 240_000 }] },
];
