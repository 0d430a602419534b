import type { RateRule, RoundingPolicy } from '@atlasos/domain';
import type { EntryRow } from './persistence/entry-row.js';
import { priceEntry, type EntryRate, type PricedEntry } from './pricing.js';

export const LEFT_ALONE_REASONS = ['drafted', 'billed', 'overridden', 'locked', 'no_rate', 'written_off'] as const;
export type LeftAloneReason = (typeof LEFT_ALONE_REASONS)[number];

/** An entry with the rate and policy that would price it now. */
export interface RepriceCandidate extends EntryRow {
  newRateId: string | null;
  newHourlyRateMinor: number | null;
  newRule: RateRule | null;
  increment: RoundingPolicy['incrementMinutes'] | null;
  mode: RoundingPolicy['mode'] | null;
}

export interface Repriced {
  entry: RepriceCandidate;
  priced: PricedEntry;
}

export interface RepricePlan {
  changed: Repriced[];
  leftAlone: { entry: RepriceCandidate; reason: LeftAloneReason }[];
}

/** Sorts entries into what would change and what is left alone and why (DOMAIN rule 10). What stays as it is, is in neither. */
export function planReprice(
  candidates: RepriceCandidate[],
  practice: { rounding: RoundingPolicy; lockDate: string | null },
): RepricePlan {
  const plan: RepricePlan = { changed: [], leftAlone: [] };
  for (const entry of candidates) {
    const rate: EntryRate | null =
      entry.newRateId && entry.newHourlyRateMinor && entry.newRule
        ? { rateId: entry.newRateId, hourlyRateMinor: entry.newHourlyRateMinor, rule: entry.newRule }
        : null;
    const priced = priceEntry({
      minutes: entry.minutes,
      billable: entry.billable,
      hasClient: entry.clientId !== null,
      hasServiceType: entry.serviceTypeId !== null,
      covered: false,
      policy:
        entry.increment && entry.mode ? { incrementMinutes: entry.increment, mode: entry.mode } : practice.rounding,
      rate,
    });
    const reason = whyLeftAlone(entry, priced, practice.lockDate);
    if (!reason && !differs(entry, priced)) continue;
    if (reason) plan.leftAlone.push({ entry, reason });
    else plan.changed.push({ entry, priced });
  }
  return plan;
}

const differs = (entry: EntryRow, priced: PricedEntry): boolean =>
  priced.valueMinor !== entry.valueMinor ||
  priced.billedMinutes !== entry.billedMinutes ||
  priced.rate?.hourlyRateMinor !== entry.hourlyRateMinor ||
  priced.rate?.rule !== entry.rateRule;

function whyLeftAlone(
  entry: RepriceCandidate,
  priced: PricedEntry,
  lockDate: string | null,
): LeftAloneReason | undefined {
  if (entry.rateRule === 'override') return 'overridden';
  if (priced.rate === null) return 'no_rate';
  if (!differs(entry, priced)) return undefined;
  if (entry.state === 'billed' || entry.state === 'drafted') return entry.state;
  if (lockDate !== null && entry.date < lockDate) return 'locked';
  return priced.valueMinor < entry.writtenOffMinor ? 'written_off' : undefined;
}
