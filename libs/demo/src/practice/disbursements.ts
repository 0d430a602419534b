import type { ClientKey } from './clients.js';

export interface DemoDisbursement {
  on: string;
  client: ClientKey;
  text: string;
  amountMinor: number;
  kind: 'agent' | 'recovered';
  /** Stays in WIP; the others are on an invoice by now. */
  stays?: true;
}

const spent = (
  day: string,
  client: ClientKey,
  kind: DemoDisbursement['kind'],
  amountMinor: number,
  text: string,
): DemoDisbursement => ({ on: `2026-${day}`, client, kind, amountMinor, text });

export const DISBURSEMENTS: readonly DemoDisbursement[] = [
  { ...spent('11-16', 'karoo', 'agent', 45_000, 'CIPC annual return fee, {year}'), stays: true },
  { ...spent('10-21', 'bluecrane', 'recovered', 18_500, 'Courier: fleet documents to SARS'), stays: true },
  { ...spent('11-09', 'rooibos', 'recovered', 16_500, 'Courier: bar licence renewal'), stays: true },
  spent('08-11', 'bluecrane', 'agent', 60_000, 'CIPC beneficial ownership filing'),
  spent('08-19', 'umhlanga', 'recovered', 12_350, 'Courier: patient files to the archive'),
  spent('09-07', 'baobab', 'agent', 45_000, 'CIPC annual return fee, {year}'),
  spent('09-14', 'baobab', 'recovered', 33_333, 'Printing and binding, nine sets'),
  spent('09-23', 'bluecrane', 'agent', 10_000, 'Commissioner of oaths'),
  spent('10-01', 'protea', 'recovered', 28_750, 'Payroll software, one more month'),
  spent('09-15', 'umhlanga', 'agent', 7_500, 'Tax clearance: sworn copies'),
  spent('10-12', 'rooibos', 'recovered', 44_000, 'Accounting software, {month}'),
];
