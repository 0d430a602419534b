import type { ClientKey } from './clients.js';
import type { ServiceKey } from './settings.js';
import type { TaskKey } from './tasks.js';

/** Time that goes onto an invoice: so much of a service between two days, in entries of their own. */
export interface BilledWork {
  from: string;
  to: string;
  service: ServiceKey;
  /** `h:mm`, as billed. */
  time: string;
  task?: TaskKey;
  /** Agreed for this work instead of the rate. */
  hourlyRateMinor?: number;
}

export interface DemoInvoice {
  client: ClientKey;
  /** Its issue date. */
  on: string;
  /** Last day of the work on it. */
  through: string;
  work?: readonly BilledWork[];
  fees?: readonly { text: string; amountMinor: number }[];
  grouping?: 'entry' | 'service' | 'single';
  discount?: { percentBps: number } | { amountMinor: number };
  zeroRated?: true;
  reference?: string;
  notes?: string;
  /** How it leaves; kept back otherwise. */
  leaves?: 'email' | 'portal';
  /** So much of its largest line is credited. */
  credit?: { reason: string; amountMinor: number };
}

interface Extra {
  task?: TaskKey;
  hourlyRateMinor?: number;
}

export const billed = (from: string, to: string, service: ServiceKey, time: string, more: Extra = {}): BilledWork => ({
  from: `2026-${from}`,
  to: `2026-${to}`,
  service,
  time,
  ...more,
});

export const RETAINER = { text: 'Payroll and UIF, monthly retainer, {month} {year}', amountMinor: 180_000 };
