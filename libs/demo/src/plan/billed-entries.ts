import type { ClientKey } from '../practice/clients.js';
import { DESCRIPTIONS } from '../practice/descriptions.js';
import type { BilledWork, DemoInvoice } from '../practice/invoice.js';
import type { ServiceKey } from '../practice/settings.js';
import { minutesOf } from '../practice/work.js';
import type { Random } from '../random.js';
import { policyOf, workedFor } from './billing-step.js';
import { howLogged, offSeconds } from './how-logged.js';
import type { PlannedEntry } from './planned-entry.js';
import { splitMinutes } from './split-minutes.js';
import type { Workload } from './workdays.js';

/** How long one sitting takes, minutes. */
const SITTINGS: Record<ServiceKey, { min: number; max: number }> = {
  bookkeeping: { min: 30, max: 96 },
  tax: { min: 18, max: 78 },
  advisory: { min: 24, max: 102 },
  payroll: { min: 24, max: 72 },
  statements: { min: 30, max: 108 },
  admin: { min: 12, max: 60 },
};

/** Texts of a service in an order of their own for each client, so that neighbours differ. */
class TextBook {
  private readonly left = new Map<string, string[]>();

  constructor(private readonly random: Random) {}

  next(client: ClientKey, service: ServiceKey): string {
    const key = `${client} ${service}`;
    const texts = this.left.get(key) ?? [];
    if (texts.length === 0) texts.push(...this.random.shuffled(DESCRIPTIONS[service]));
    this.left.set(key, texts);
    return texts.shift()!;
  }
}

/** The entries behind invoices: each service's time cut into sittings and spread over the days before. */
export function billedEntries(invoices: readonly DemoInvoice[], workload: Workload, random: Random): PlannedEntry[] {
  const texts = new TextBook(random);
  const entriesOf = (client: ClientKey, work: BilledWork): PlannedEntry[] => {
    const sizes = { step: policyOf(client).incrementMinutes, ...SITTINGS[work.service] };
    return splitMinutes(minutesOf(work.time), sizes, random).map((billed) => ({
      client,
      service: work.service,
      task: work.task,
      date: workload.place(work.from, work.to, billed, random),
      text: texts.next(client, work.service),
      minutes: workedFor(billed, client, random),
      billable: true,
      fate: 'billed',
      hourlyRateMinor: work.hourlyRateMinor,
      how: howLogged(random),
      start: null,
      offSeconds: offSeconds(random),
    }));
  };
  return invoices.flatMap(({ client, work = [] }) => work.flatMap((one) => entriesOf(client, one)));
}
