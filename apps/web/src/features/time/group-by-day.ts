import type { IsoDate } from '@atlasos/domain';
import type { Entry } from './save-entry.js';

const began = ({ startedAt, createdAt }: Entry): number => Date.parse(startedAt ?? createdAt);
const latestFirst = (a: Entry, b: Entry): number => began(b) - began(a);

/** Entries under their days, the latest first; `first` comes even when it has none. */
export function groupByDay(entries: readonly Entry[], first?: IsoDate): Array<{ date: IsoDate; entries: Entry[] }> {
  const days = new Map<IsoDate, Entry[]>(first ? [[first, []]] : []);
  for (const entry of entries) {
    const day = days.get(entry.date);
    if (day) day.push(entry);
    else days.set(entry.date, [entry]);
  }
  return [...days].map(([date, list]) => ({ date, entries: list.sort(latestFirst) }));
}
