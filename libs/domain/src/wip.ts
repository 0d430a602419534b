import { sumMinor } from './amount.js';
import { daysBetween, type IsoDate } from './dates.js';

/** Ages of unbilled work, days since the entry date (rule 30). */
export const WIP_BUCKETS = ['0–30', '31–60', '61–90', '91+'] as const;

/** Index into WIP_BUCKETS: day 30 is in the first, day 31 in the second. Later dates count as new. @throws invalid_date */
export function wipBucket(entryDate: IsoDate, asOf: IsoDate): 0 | 1 | 2 | 3 {
  const days = daysBetween(entryDate, asOf);
  if (days <= 30) return 0;
  if (days <= 60) return 1;
  return days <= 90 ? 2 : 3;
}

/** Amounts by age, minor units, one per bucket. @throws invalid_date, amount_out_of_range */
export function wipAgeing(
  items: Iterable<{ date: IsoDate; amountMinor: number }>,
  asOf: IsoDate,
): [number, number, number, number] {
  const buckets: [number, number, number, number] = [0, 0, 0, 0];
  for (const { date, amountMinor } of items) {
    const bucket = wipBucket(date, asOf);
    buckets[bucket] = sumMinor([buckets[bucket], amountMinor]);
  }
  return buckets;
}

/** What happened to WIP in a period, minor units; `edited` and `repriced` carry their sign. */
export interface WipRollForward {
  openingMinor: number;
  addedMinor: number;
  editedMinor: number;
  repricedMinor: number;
  billedMinor: number;
  releasedMinor: number;
  writtenOffMinor: number;
}

/** opening + added ± edited ± repriced − billed + released − written off = closing (rule 31). */
export function wipClosingMinor(period: WipRollForward): number {
  const { openingMinor, addedMinor, editedMinor, repricedMinor, billedMinor, releasedMinor, writtenOffMinor } = period;
  return sumMinor([
    openingMinor,
    addedMinor,
    editedMinor,
    repricedMinor,
    -billedMinor,
    releasedMinor,
    -writtenOffMinor,
  ]);
}

/** Thresholds for unbilled work; an empty one does not count. */
export interface WipAlert {
  valueMinor?: number | null;
  ageDays?: number | null;
}

/** The thresholds for a client: its own, none when switched off, else those of the practice (rule 32). */
export function effectiveWipAlert(
  practice: WipAlert | null | undefined,
  client: WipAlert | { off: true } | null | undefined,
): WipAlert | null {
  if (client && 'off' in client && client.off) return null;
  return (client as WipAlert | null | undefined) ?? practice ?? null;
}

/**
 * True once the value or the age of the oldest work reaches its threshold; it re-arms below it (rule 32).
 * @param wip.oldestDate date of the oldest entry, null when there is none
 * @throws invalid_date
 */
export function isWipAlertCrossed(
  wip: { valueMinor: number; oldestDate: IsoDate | null },
  alert: WipAlert | null,
  asOf: IsoDate,
): boolean {
  if (!alert || wip.oldestDate === null) return false;
  const { valueMinor, ageDays } = alert;
  if (typeof valueMinor === 'number' && wip.valueMinor >= valueMinor) return true;
  return typeof ageDays === 'number' && daysBetween(wip.oldestDate, asOf) >= ageDays;
}
