import type { ClientKey } from './clients.js';
import type { ServiceKey } from './settings.js';

export interface DemoRate {
  client?: ClientKey;
  service?: ServiceKey;
  hourlyRateMinor: number;
  /** First of a month, as seen from the day the demo is written on. */
  from: string;
}

/** All four kinds; Karoo's advisory rate rises within the four months, Tafelberg's rose before, everyone's will in January. */
export const RATES: readonly DemoRate[] = [
  { hourlyRateMinor: 85_000, from: '2025-03-01' },
  { service: 'bookkeeping', hourlyRateMinor: 68_000, from: '2026-03-01' },
  { service: 'tax', hourlyRateMinor: 115_000, from: '2026-03-01' },
  { service: 'advisory', hourlyRateMinor: 145_000, from: '2026-03-01' },
  { service: 'advisory', hourlyRateMinor: 155_000, from: '2027-01-01' },
  { service: 'payroll', hourlyRateMinor: 72_000, from: '2026-03-01' },
  { service: 'statements', hourlyRateMinor: 105_000, from: '2026-03-01' },
  { client: 'tafelberg', hourlyRateMinor: 72_000, from: '2025-07-01' },
  { client: 'tafelberg', hourlyRateMinor: 78_000, from: '2026-07-01' },
  { client: 'ndlovu', hourlyRateMinor: 125_000, from: '2026-03-01' },
  { client: 'karoo', service: 'advisory', hourlyRateMinor: 125_000, from: '2026-03-01' },
  { client: 'karoo', service: 'advisory', hourlyRateMinor: 130_000, from: '2026-09-01' },
  { client: 'bluecrane', service: 'bookkeeping', hourlyRateMinor: 64_000, from: '2026-06-01' },
  { client: 'highveld', service: 'advisory', hourlyRateMinor: 160_000, from: '2026-05-01' },
];
