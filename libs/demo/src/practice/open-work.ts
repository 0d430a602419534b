import type { WrittenWork } from './work.js';

type Line = Omit<WrittenWork, 'on' | 'client' | 'service' | 'time' | 'text'>;

const on = (
  day: string,
  client: WrittenWork['client'],
  service: WrittenWork['service'],
  time: string,
  text: string,
  more: Line = {},
): WrittenWork => ({ on: `2026-${day}`, client, service, time, text, ...more });

/** Before this week, and on no invoice yet: what ages in WIP. Together with this week R 95 843,00 of time, 102,6 hours. */
export const OPEN_WORK: readonly WrittenWork[] = [
  on('11-02', 'karoo', 'bookkeeping', '3:12', '{prev} cash book and card receipts captured'),
  on('11-09', 'karoo', 'advisory', '2:30', 'Gross margin by product line, with notes'),
  on('11-11', 'karoo', 'tax', '1:24', 'VAT201 for {prev} submitted', { task: 'karooVat' }),
  on('11-17', 'karoo', 'bookkeeping', '1:18', 'Debtors’ list agreed to statements'),
  on('08-18', 'bluecrane', 'advisory', '4:12', 'Diesel refund: eligibility and records'),
  on('09-08', 'bluecrane', 'bookkeeping', '5:30', '{prev} bank and fleet cards captured'),
  on('09-22', 'bluecrane', 'tax', '3:00', 'Provisional tax estimate, second period'),
  on('10-06', 'bluecrane', 'bookkeeping', '6:06', '{prev} bank and fleet cards captured'),
  on('10-20', 'bluecrane', 'payroll', '2:24', '{month} payroll run, 14 employees', { task: 'bluecraneOctober' }),
  on('11-03', 'bluecrane', 'bookkeeping', '5:48', '{prev} bank and fleet cards captured'),
  on('11-12', 'bluecrane', 'advisory', '3:30', 'Vehicle finance: lease or buy, three quotes'),
  on('09-15', 'tafelberg', 'statements', '3:30', 'Opening balances and prior-year journals'),
  on('09-21', 'tafelberg', 'statements', '3:00', 'Fixed asset register rebuilt from invoices'),
  on('09-30', 'tafelberg', 'statements', '2:36', 'Timber stock: cost and net realisable value'),
  on('10-08', 'tafelberg', 'statements', '2:24', 'Instalment sale agreements, split of interest'),
  on('10-15', 'tafelberg', 'statements', '2:12', 'Deferred tax working papers'),
  on('11-03', 'tafelberg', 'statements', '1:36', 'Creditors’ cut-off tested'),
  on('11-10', 'tafelberg', 'statements', '1:30', 'Accounting policies and notes drafted'),
  on('11-18', 'tafelberg', 'statements', '1:18', 'Member’s loan confirmed'),
  on('11-10', 'highveld', 'advisory', '2:12', 'Wheeling agreement: tax points'),
  on('11-16', 'highveld', 'advisory', '1:36', 'Section 12B: progress payments'),
  on('10-27', 'umhlanga', 'bookkeeping', '2:36', 'Card machine settlements matched'),
  on('10-27', 'umhlanga', 'bookkeeping', '2:00', 'Laboratory accounts reconciled'),
  on('07-30', 'ndlovu', 'tax', '2:12', 'Property disposal: base cost and exclusions'),
  on('11-05', 'ndlovu', 'tax', '1:42', 'Trust return: income schedules', { task: 'ndlovuReturn' }),
  on('11-13', 'ndlovu', 'advisory', '1:24', 'Trustees’ meeting: donations tax'),
  on('11-04', 'rooibos', 'bookkeeping', '1:30', '{prev} takings by till captured', { task: 'rooibosBooks' }),
  on('11-10', 'rooibos', 'bookkeeping', '1:12', 'Bar stock variances explained'),
  on('11-18', 'rooibos', 'bookkeeping', '1:12', 'Tips and breakages control account'),
  on('10-19', 'svdm', 'tax', '2:24', 'Rental schedule and home office recalculated'),
];

/** Taken off Karoo's draft by hand; it stays in WIP. */
export const TAKEN_OFF = on('11-19', 'karoo', 'bookkeeping', '0:48', 'Petty cash: showing Anel how to capture');

export const DEFERRED = {
  work: on('10-14', 'karoo', 'advisory', '1:30', 'Lease review for the second shop'),
  until: '2027-01-04',
  reason: 'Client asked for it in the new year',
};

/** At the default rate, because nobody has set one for practice admin. */
export const WRITTEN_OFF = {
  work: on('11-13', 'protea', 'admin', '1:06', 'FICA file brought up to date'),
  reason: 'Our own compliance; agreed not to charge for it',
};

/** Stopped in a hurry: no service yet, so no value until it is completed. */
export const INCOMPLETE = { on: '2026-11-20', at: '16:44–17:02', client: 'svdm', text: 'Call from the car' } as const;

/** For nobody's account, though for a client. */
export const NOT_CHARGED: readonly WrittenWork[] = [
  on('08-05', 'stormberg', 'advisory', '0:45', 'First meeting on the farm', { billable: false }),
  on('09-02', 'karoo', 'bookkeeping', '0:20', 'Showed where the missing slips were', { billable: false }),
  on('09-17', 'stormberg', 'advisory', '1:10', 'Proposal: scope and fee', { billable: false }),
  on('09-28', 'umhlanga', 'payroll', '0:25', 'Own mistake in the UIF file put right', { billable: false }),
  on('10-13', 'jacaranda', 'advisory', '0:30', 'Birthday call; a new series in spring', { billable: false }),
  on('11-06', 'protea', 'payroll', '0:15', 'Password for e-filing reset', { billable: false }),
  on('11-16', 'stormberg', 'advisory', '0:35', 'Call: they decide in the new year', { billable: false }),
];
