import { allocate } from './allocate.js';
import { assertAmountMinor, sumMinor } from './amount.js';
import type { IsoDate } from './dates.js';
import { formatDocumentDuration } from './duration-format.js';
import { DomainError } from './errors.js';
import { timeValueMinor } from './time-value.js';

/** How entries become lines; one line per entry is the default (rule 13). */
export const GROUPINGS = ['entry', 'service', 'single'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** An entry to be billed: its billed minutes, and its value, which a write-down may have changed. */
export interface BillableEntry {
  id: string;
  serviceTypeId: string;
  date: IsoDate;
  minutes: number;
  hourlyRateMinor: number;
  amountMinor: number;
}

export interface TimeGroup {
  key: string;
  entryIds: string[];
  /** null when the group spans several */
  serviceTypeId: string | null;
  fromDate: IsoDate;
  toDate: IsoDate;
  minutes: number;
  /** the sum of the entries' values, so that WIP leaves to the cent */
  amountMinor: number;
  /** only when it multiplies to the amount */
  hourlyRateMinor: number | null;
}

/**
 * What a time line prints (rule 13): hours as `1,5` where exact in two places, else `0:50`; the rate only if
 * quantity × rate is the amount.
 * @param line.minutes billed minutes; line.hourlyRateMinor null when the entries' rates differ
 * @throws invalid_duration, invalid_amount
 */
export function printedTimeLine(
  line: { minutes: number; hourlyRateMinor: number | null; amountMinor: number },
  locale = 'en-ZA',
): { quantityText: string; hourlyRateMinor: number | null } {
  const { minutes, hourlyRateMinor, amountMinor } = line;
  const multiplies = hourlyRateMinor !== null && timeValueMinor(minutes, hourlyRateMinor) === amountMinor;
  return {
    quantityText: formatDocumentDuration(minutes, locale),
    hourlyRateMinor: multiplies ? hourlyRateMinor : null,
  };
}

function keyOf(entry: BillableEntry, grouping: Grouping): string {
  if (grouping === 'entry') return entry.id;
  return grouping === 'service' ? entry.serviceTypeId : 'single';
}

function toGroup(key: string, entries: readonly BillableEntry[]): TimeGroup {
  const dates = entries.map((entry) => entry.date).sort();
  const services = new Set(entries.map((entry) => entry.serviceTypeId));
  const rates = new Set(entries.map((entry) => entry.hourlyRateMinor));
  const minutes = entries.reduce((sum, entry) => sum + entry.minutes, 0);
  const amountMinor = sumMinor(entries.map((entry) => entry.amountMinor));
  const commonRateMinor = rates.size === 1 ? (entries[0]?.hourlyRateMinor ?? null) : null;
  return {
    key,
    entryIds: entries.map((entry) => entry.id),
    serviceTypeId: services.size === 1 ? (entries[0]?.serviceTypeId ?? null) : null,
    fromDate: dates[0] ?? '',
    toDate: dates.at(-1) ?? '',
    minutes,
    amountMinor,
    hourlyRateMinor: printedTimeLine({ minutes, hourlyRateMinor: commonRateMinor, amountMinor }).hourlyRateMinor,
  };
}

/**
 * Entries as lines, groups in the order in which they first appear (rule 13): three entries of 7 minutes at 85000 are
 * one line of 29751 without a rate.
 * @throws invalid_amount, invalid_duration, amount_out_of_range
 */
export function groupTimeEntries(entries: readonly BillableEntry[], grouping: Grouping): TimeGroup[] {
  const groups = new Map<string, BillableEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry, grouping);
    const members = groups.get(key);
    if (members) members.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].map(([key, members]) => toGroup(key, members));
}

/**
 * New values for a group that is written down or up to a total: the difference is spread by largest remainder, in
 * proportion to the values, evenly when all are zero (rule 20).
 * @param valuesMinor minor units ≥ 0
 * @param totalMinor minor units ≥ 0
 * @returns one value ≥ 0 each, which add up to the total
 * @throws invalid_amount; invalid_argument when there is nothing to spread over
 */
export function spreadToTotal(valuesMinor: readonly number[], totalMinor: number): number[] {
  for (const value of [...valuesMinor, totalMinor]) {
    if (assertAmountMinor(value) < 0) throw new DomainError('invalid_amount', 'Values of entries cannot be negative.');
  }
  const sum = sumMinor(valuesMinor);
  const shares = allocate(totalMinor - sum, sum === 0 ? valuesMinor.map(() => 1) : valuesMinor);
  return valuesMinor.map((value, index) => value + (shares[index] ?? 0));
}
