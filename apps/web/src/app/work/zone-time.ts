import { addDays, localDate, localDateTimeToInstant } from '@atlasos/domain';

/** The last moment at which the practice's clocks showed this time, not after `now`: 23:30 asked at 01:00 is yesterday's. */
export function latestAt(time: string, now: Date, zone: string): Date {
  const today = localDate(now, zone);
  const at = localDateTimeToInstant(`${today}T${time}`, zone);
  return at <= now ? at : localDateTimeToInstant(`${addDays(today, -1)}T${time}`, zone);
}

/** The first moment at which the clocks showed this time, not before `from`: an end after midnight is on the next day. */
export function nextAt(time: string, from: Date, zone: string): Date {
  const day = localDate(from, zone);
  const at = localDateTimeToInstant(`${day}T${time}`, zone);
  return at >= from ? at : localDateTimeToInstant(`${addDays(day, 1)}T${time}`, zone);
}
