import type { DemoApi } from './api.js';
import { DemoCalendar } from './calendar.js';
import { planEntries } from './plan/plan-entries.js';
import { ARCHIVED, CLIENT_KEYS, type ClientKey } from './practice/clients.js';
import { DISBURSEMENTS } from './practice/disbursements.js';
import { DRAFTS, INVOICES } from './practice/invoices.js';
import { PAYMENTS } from './practice/payments.js';
import { RATES } from './practice/rates.js';
import { SERVICE_KEYS, type ServiceKey } from './practice/settings.js';
import { TASK_KEYS, type TaskKey } from './practice/tasks.js';
import { AGREED_THINGS, agreeOnWork } from './steps/agree-on-work.js';
import { addDisbursements } from './steps/disbursements.js';
import { holdBack, idsOf } from './steps/hold-back.js';
import { beginDrafts, issueInvoices } from './steps/invoices.js';
import { logTime } from './steps/log-time.js';
import { addClients, addServices, addTasks, setRates } from './steps/master-data.js';
import { openPractice, type Account } from './steps/open-practice.js';
import { takePayments } from './steps/payments.js';
import { DemoRun, type DemoProgress } from './steps/run.js';
import { setLimits } from './steps/set-limits.js';
import { startTimer } from './steps/start-timer.js';

export interface FillDemoOptions {
  /** Today in South Africa, where the practice is; what is written down ends here. */
  today: string;
  /** The login that the practice gets. */
  account: Account;
  /** Leaves the timer running. */
  running?: boolean;
  onProgress?: (progress: DemoProgress) => void;
}

export interface DemoPractice {
  practiceId: string;
  userId: string;
  clientIds: Record<ClientKey, string>;
  serviceTypeIds: Record<ServiceKey, string>;
  taskIds: Record<TaskKey, string>;
  /** Finalised, in the order of their numbers. */
  invoiceIds: string[];
  draftIds: Partial<Record<ClientKey, string>>;
}

const PRACTICE_THINGS = 4;
const HELD_BACK_THINGS = 2;
/** Issued, handed out. */
const INVOICE_THINGS = 2;

/**
 * Makes a practice of its own and fills it over the API, as a client would: settings, four months of work, invoices.
 * The same practice for the same day. Throws `DemoError`, which names the call that was refused.
 */
export async function fillDemo(api: DemoApi, options: FillDemoOptions): Promise<DemoPractice> {
  const { today, account, running = false, onProgress = () => undefined } = options;
  const calendar = new DemoCalendar(today);
  const entries = planEntries(calendar);
  const records = [SERVICE_KEYS, CLIENT_KEYS, RATES, TASK_KEYS, entries, DISBURSEMENTS, DRAFTS, ARCHIVED, PAYMENTS];
  const things = records.reduce((sum, { length }) => sum + length, PRACTICE_THINGS + HELD_BACK_THINGS + AGREED_THINGS);
  const run = new DemoRun(api, calendar, things + INVOICES.length * INVOICE_THINGS + (running ? 1 : 0), onProgress);

  const { practiceId, userId, mail } = await openPractice(run, account);
  await addServices(run);
  await addClients(run);
  await setRates(run);
  await addTasks(run);
  const logged = await logTime(run, entries, await serverTime(run));
  const disbursementIds = new Set(await addDisbursements(run));
  await holdBack(run, logged);
  const staying = { timeEntryIds: new Set(idsOf(logged, ['open', 'taken_off'])), disbursementIds };
  const invoiceIds = await issueInvoices(run, staying, mail);
  await takePayments(run, invoiceIds);
  const takenOff = { timeEntryIds: new Set(idsOf(logged, ['taken_off'])), disbursementIds: new Set<string>() };
  const draftIds = await beginDrafts(run, takenOff);
  await agreeOnWork(run, logged);
  await setLimits(run);
  for (const key of ARCHIVED) {
    await run.ask('POST', `/clients/${run.clients[key]}/archive`);
    run.tick('Clients');
  }
  if (running) await startTimer(run, await serverTime(run));
  const { clients, services, tasks } = run;
  return { practiceId, userId, clientIds: clients, serviceTypeIds: services, taskIds: tasks, invoiceIds, draftIds };
}

/** The server's clock decides what is past, not this device's. */
async function serverTime(run: DemoRun): Promise<Date> {
  const { now } = await run.ask<{ now: string }>('GET', '/me');
  return new Date(now);
}
