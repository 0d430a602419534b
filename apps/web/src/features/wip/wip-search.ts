import { isDate } from '@atlasos/domain';

export const SORTS = [
  { value: 'value', label: 'Largest first' },
  { value: 'age', label: 'Oldest first' },
  { value: 'name', label: 'By name' },
] as const;
export type WipSort = (typeof SORTS)[number]['value'];

export const SHOWN = [
  { value: 'all', label: 'All clients' },
  { value: 'over', label: 'Over a limit' },
  { value: 'old', label: 'Older than 60 days' },
] as const;
export type WipShown = (typeof SHOWN)[number]['value'];

export interface WipSearch {
  /** The day; today unless said. */
  asOf?: string;
  /** Opened. */
  client?: string;
  sort?: WipSort;
  show?: WipShown;
  q?: string;
  /** Of the statement; the month of the day unless said. */
  from?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 100 ? value : undefined;

export const wipSearch = ({ asOf, client, sort, show, q, from }: Record<string, unknown>): WipSearch => ({
  asOf: isDate(asOf) ? asOf : undefined,
  client: text(client),
  sort: SORTS.find(({ value }) => value === sort && value !== 'value')?.value,
  show: SHOWN.find(({ value }) => value === show && value !== 'all')?.value,
  q: text(q),
  from: isDate(from) ? from : undefined,
});
