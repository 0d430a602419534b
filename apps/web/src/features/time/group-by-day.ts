import type { IsoDate } from '@atlasos/domain';
import type { Entry } from './save-entry.js';

/** Entries under their days, in the order given; `first` comes even when it has none. */
export function groupByDay(entries: readonly Entry[], first?: IsoDate): Array<{ date: IsoDate; entries: Entry[] }> {
  const days = new Map<IsoDate, Entry[]>(first ? [[first, []]] : []);
  for (const entry of entries) {
    const day = days.get(entry.date);
    if (day) day.push(entry);
    else days.set(entry.date, [entry]);
  }
  return [...days].map(([date, list]) => ({ date, entries: list }));
}
