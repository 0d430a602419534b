import type { ClientKey } from './clients.js';
import type { ServiceKey } from './settings.js';

export interface DemoTask {
  title: string;
  client: ClientKey;
  service: ServiceKey;
  /** As seen from the day the demo is written on. */
  due: string;
  status: 'todo' | 'in_progress' | 'done';
}

/** Five are open: one late, one due today. */
export const TASKS = {
  ndlovuReturn: {
    title: 'ITR12T for the trust, {year}',
    client: 'ndlovu',
    service: 'tax',
    due: '2026-11-24',
    status: 'in_progress',
  },
  svdmVerification: {
    title: 'SARS verification of the {year} return',
    client: 'svdm',
    service: 'tax',
    due: '2026-11-26',
    status: 'in_progress',
  },
  umhlangaIrp6: {
    title: 'IRP6, second period',
    client: 'umhlanga',
    service: 'tax',
    due: '2026-11-30',
    status: 'in_progress',
  },
  karooStock: {
    title: 'Stock count and cut-off for the year-end',
    client: 'karoo',
    service: 'bookkeeping',
    due: '2026-12-04',
    status: 'todo',
  },
  tafelbergStatements: {
    title: 'Annual financial statements to February',
    client: 'tafelberg',
    service: 'statements',
    due: '2026-12-15',
    status: 'in_progress',
  },
  karooVat: { title: 'VAT201 for {prev}', client: 'karoo', service: 'tax', due: '2026-11-25', status: 'done' },
  bluecraneNovember: {
    title: '{month} payroll run',
    client: 'bluecrane',
    service: 'payroll',
    due: '2026-11-24',
    status: 'done',
  },
  bluecraneOctober: {
    title: '{month} payroll run',
    client: 'bluecrane',
    service: 'payroll',
    due: '2026-10-23',
    status: 'done',
  },
  umhlangaOctober: {
    title: '{month} payroll run',
    client: 'umhlanga',
    service: 'payroll',
    due: '2026-10-23',
    status: 'done',
  },
  proteaOctober: {
    title: '{month} payroll and UIF',
    client: 'protea',
    service: 'payroll',
    due: '2026-10-28',
    status: 'done',
  },
  rooibosBooks: {
    title: 'Books to the end of {prev}',
    client: 'rooibos',
    service: 'bookkeeping',
    due: '2026-11-06',
    status: 'done',
  },
  highveldSeptember: {
    title: 'Feasibility of the second site',
    client: 'highveld',
    service: 'advisory',
    due: '2026-10-12',
    status: 'done',
  },
  baobabStatements: {
    title: 'Financial statements to June for the board',
    client: 'baobab',
    service: 'statements',
    due: '2026-09-18',
    status: 'done',
  },
  jacarandaCashflow: {
    title: 'Cash-flow model for the series',
    client: 'jacaranda',
    service: 'advisory',
    due: '2026-09-30',
    status: 'done',
  },
  svdmReturn: {
    title: 'ITR12, {year}',
    client: 'svdm',
    service: 'tax',
    due: '2026-07-31',
    status: 'done',
  },
} satisfies Record<string, DemoTask>;

export type TaskKey = keyof typeof TASKS;
export const TASK_KEYS = Object.keys(TASKS) as TaskKey[];
export const taskOf = (key: TaskKey): DemoTask => TASKS[key];
