import { sumMinor, type IsoDate } from '@atlasos/domain';
import type { Entry } from './save-entry.js';

/** A line of the week: one kind of work for one client. */
export interface WeekRow {
  key: string;
  clientId: string;
  serviceTypeId: string;
  clientName: string;
  serviceTypeName: string;
  colour: number | null;
  entries: Entry[];
}

export type RowWork = Omit<WeekRow, 'key' | 'entries'>;

export const rowKey = ({ clientId, serviceTypeId }: Pick<RowWork, 'clientId' | 'serviceTypeId'>): string =>
  `${clientId} ${serviceTypeId}`;

/** The entries of a week in lines, in the order in which the work first came up, then lines that were added and are empty yet. */
export function weekRows(entries: readonly Entry[], added: readonly RowWork[]): WeekRow[] {
  const rows = new Map<string, WeekRow>();
  const open = (work: RowWork): WeekRow => {
    const key = rowKey(work);
    const row = rows.get(key) ?? { ...work, key, entries: [] };
    rows.set(key, row);
    return row;
  };
  for (const entry of [...entries].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.createdAt < b.createdAt ? -1 : 1,
  )) {
    if (!entry.clientId || !entry.serviceTypeId) continue;
    open({
      clientId: entry.clientId,
      serviceTypeId: entry.serviceTypeId,
      clientName: entry.clientName ?? '',
      serviceTypeName: entry.serviceTypeName ?? '',
      colour: entry.serviceTypeColour,
    }).entries.push(entry);
  }
  added.forEach(open);
  return [...rows.values()];
}

/** Time that has no client or service yet: no row of its own, but part of the totals. */
export const withoutRow = (entries: readonly Entry[]): Entry[] =>
  entries.filter(({ clientId, serviceTypeId }) => !clientId || !serviceTypeId);

export const ofDay = (row: WeekRow, date: IsoDate): Entry[] => row.entries.filter((entry) => entry.date === date);
export const minutesOf = (entries: readonly Entry[]): number => sumMinor(entries.map(({ minutes }) => minutes));
export const valueOf = (entries: readonly Entry[]): number => sumMinor(entries.map(({ valueMinor }) => valueMinor));

export type CellChange =
  | { kind: 'none' }
  | { kind: 'create'; minutes: number }
  | { kind: 'change'; entry: Entry; minutes: number }
  | { kind: 'delete'; entry: Entry }
  | { kind: 'refuse'; reason: string };

/** What a figure typed into a cell does to its entries; null empties the cell. Several entries only ever grow by one more. */
export function cellChange(entries: readonly Entry[], minutes: number | null): CellChange {
  const sum = minutesOf(entries);
  const [only] = entries;
  if ((minutes ?? 0) === sum) return { kind: 'none' };
  if (!only) return minutes === null ? { kind: 'none' } : { kind: 'create', minutes };
  if (minutes !== null && minutes > sum && entries.length > 1) return { kind: 'create', minutes: minutes - sum };
  if (entries.length > 1)
    return { kind: 'refuse', reason: `These are ${entries.length} entries. Open the day to shorten one.` };
  if (only.locked) return { kind: 'refuse', reason: 'This entry is on a document or closed, and stays as it is.' };
  return minutes === null ? { kind: 'delete', entry: only } : { kind: 'change', entry: only, minutes };
}
