import { localDateTimeToInstant, localTime } from '@atlasos/domain';
import type { EntryRate } from './pricing.js';

const MINUTE_MS = 60_000;

/** The end of a stretch of whole minutes; null without a start. */
export function endOf(startedAt: string | null, minutes: number): string | null {
  return startedAt === null ? null : new Date(Date.parse(startedAt) + minutes * MINUTE_MS).toISOString();
}

/** The same time of day on another date, in the practice's zone. */
export function onDate(startedAt: Date, date: string, zone: string): string {
  return localDateTimeToInstant(`${date}T${localTime(startedAt, zone)}`, zone).toISOString();
}

/** A rate that someone typed (DOMAIN rule 11). */
export const overrideRate = (hourlyRateMinor: number | null | undefined): EntryRate | null =>
  hourlyRateMinor === null || hourlyRateMinor === undefined
    ? null
    : { rateId: null, hourlyRateMinor, rule: 'override' };
