import { sumMinor } from './amount.js';
import { daysBetween, type IsoDate } from './dates.js';

/** Last day of each age but the open one: what is 30 days old is new, 31 days is not (rule 30). */
export const WIP_BUCKET_DAYS = [30, 60, 90] as const;

/** Ages of unbilled work, days since the entry date (rule 30). */
export const WIP_BUCKETS = ['0–30', '31–60', '61–90', '91+'] as const;

/** Index into WIP_BUCKETS: day 30 is in the first, day 31 in the second. Later dates count as new. @throws invalid_date */
export function wipBucket(entryDate: IsoDate, asOf: IsoDate): 0 | 1 | 2 | 3 {
  const days = daysBetween(entryDate, asOf);
  const bucket = WIP_BUCKET_DAYS.findIndex((last) => days <= last);
  return bucket < 0 ? 3 : (bucket as 0 | 1 | 2);
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
