import {
  billedMinutes,
  entryLacks,
  timeEntryStatus,
  timeValueMinor,
  type EntryLack,
  type RateRule,
  type RoundingPolicy,
  type TimeEntryFacts,
} from '@atlasos/domain';

/** The rate of an entry and which rule gave it (DOMAIN rule 10). */
export interface EntryRate {
  /** Null for an override. */
  rateId: string | null;
  hourlyRateMinor: number;
  rule: RateRule | 'override';
}

export interface EntryToPrice {
  minutes: number;
  billable: boolean;
  hasClient: boolean;
  hasServiceType: boolean;
  /** Work on a fixed fee or retainer: measured, never WIP (DOMAIN rule 40). */
  covered: boolean;
  policy: RoundingPolicy;
  rate: EntryRate | null;
  /** Keeps minutes that were rounded before, because they are frozen with the rate (DOMAIN rule 12). */
  frozenBilledMinutes?: number;
}

export interface PricedEntry {
  state: 'incomplete' | 'open' | 'covered' | 'non_billable';
  billedMinutes: number;
  rate: EntryRate | null;
  valueMinor: number;
  lacks: EntryLack[];
}

const STATES = {
  incomplete: 'incomplete',
  non_billable: 'non_billable',
  covered: 'covered',
  unbilled: 'open',
} as const;

/** What an entry is worth and whether it is WIP. An incomplete or not billable one has no value (DOMAIN rule 15). */
export function priceEntry(entry: EntryToPrice): PricedEntry {
  // Time that is not charged keeps a rate only when someone typed one.
  const rate = entry.billable || entry.rate?.rule === 'override' ? entry.rate : null;
  const facts: TimeEntryFacts = {
    hasClient: entry.hasClient,
    hasServiceType: entry.hasServiceType,
    hasRate: rate !== null,
    billable: entry.billable,
    covered: entry.covered,
    writtenOff: false,
    claimedBy: null,
    deferredUntil: null,
  };
  const state = STATES[timeEntryStatus(facts, '') as keyof typeof STATES];
  const billed = !entry.billable ? 0 : (entry.frozenBilledMinutes ?? billedMinutes(entry.minutes, entry.policy));
  const valued = state === 'open' || state === 'covered';
  return {
    state,
    billedMinutes: billed,
    rate,
    valueMinor: valued && rate ? timeValueMinor(billed, rate.hourlyRateMinor) : 0,
    lacks: entryLacks(facts),
  };
}
