import type { WrittenWork } from './work.js';

type More = Pick<WrittenWork, 'task' | 'billable'>;

const at = (
  day: number,
  wall: string,
  client: WrittenWork['client'],
  service: WrittenWork['service'],
  time: string,
  text: string,
  more: More = {},
): WrittenWork => ({ on: `2026-11-${day}`, at: wall, client, service, time, text, ...more });

/** Monday to Thursday of the week the demo is written in: 26 h 00, of it 23 h 18 billable. */
export const THIS_WEEK: readonly WrittenWork[] = [
  at(23, '08:06–09:48', 'karoo', 'bookkeeping', '1:42', '{prev} supplier statements reconciled'),
  at(23, '10:00–11:30', 'bluecrane', 'payroll', '1:30', '{month} payroll run, 14 employees', {
    task: 'bluecraneNovember',
  }),
  at(23, '11:36–12:18', 'own', 'admin', '0:42', 'Inbox and filing', { billable: false }),
  at(23, '13:12–14:30', 'tafelberg', 'statements', '1:18', 'Lead schedules: plant and timber stock', {
    task: 'tafelbergStatements',
  }),
  at(23, '14:42–16:30', 'highveld', 'advisory', '1:48', 'Board paper on embedded generation: outline'),
  at(24, '08:00–10:06', 'tafelberg', 'statements', '2:06', 'Trial balance tied to the ledger; member’s loan', {
    task: 'tafelbergStatements',
  }),
  at(24, '10:12–12:24', 'umhlanga', 'bookkeeping', '2:12', '{prev} medical aid remittances captured'),
  at(24, '13:06–15:00', 'umhlanga', 'bookkeeping', '1:54', 'Patient debtors agreed to the practice system'),
  at(24, '15:06–15:54', 'ndlovu', 'tax', '0:48', 'Beneficiary distributions traced to resolutions', {
    task: 'ndlovuReturn',
  }),
  at(24, '16:00–17:00', 'own', 'admin', '1:00', 'CPD: changes to provisional tax', { billable: false }),
  at(25, '08:30–09:24', 'karoo', 'advisory', '0:54', 'Call: second shop, cash-flow forecast'),
  at(25, '09:40–12:22', 'highveld', 'advisory', '2:42', 'Board paper on embedded generation'),
  at(25, '13:10–14:22', 'umhlanga', 'payroll', '1:12', '{month} payroll run, 6 employees'),
  at(25, '14:35–15:47', 'rooibos', 'bookkeeping', '1:12', 'Supplier credit notes traced'),
  at(25, '16:00–16:30', 'own', 'admin', '0:30', 'Inbox and filing', { billable: false }),
  at(26, '08:04–09:10', 'karoo', 'bookkeeping', '1:06', 'Stock count sheets for year-end prepared'),
  at(26, '09:15–09:51', 'tafelberg', 'statements', '0:36', 'Queries from the member answered', {
    task: 'tafelbergStatements',
  }),
  at(26, '10:02–11:38', 'umhlanga', 'tax', '1:36', 'IRP6 working papers reviewed', { task: 'umhlangaIrp6' }),
  at(26, '11:40–12:10', 'own', 'admin', '0:30', 'Inbox and filing', { billable: false }),
  at(26, '13:12–13:54', 'svdm', 'tax', '0:42', 'SARS verification letter answered', { task: 'svdmVerification' }),
];

/** What the timer runs for, and for how long already. */
export const RUNNING = {
  client: 'bluecrane',
  service: 'bookkeeping',
  text: 'Fuel cards for {month} captured',
  seconds: 47 * 60 + 12,
} as const;
