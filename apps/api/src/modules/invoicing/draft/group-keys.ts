import { formatDateRange, type Grouping, type TaxCode } from '@atlasos/domain';
import type { ClaimedEntry } from './draft.js';

/** Entries of one key gather on one line. Work of another tax code can't share a line, so the code is part of the key. */
export function groupKeyOf(grouping: Grouping, entryId: string, serviceTypeId: string, taxCode: TaxCode): string {
  if (grouping === 'entry') return `entry:${entryId}`;
  const key = grouping === 'service' ? `service:${serviceTypeId}` : 'single';
  return taxCode === 'standard' ? key : `${key}:${taxCode}`;
}

/** What a time line says until somebody edits it. `entries` in the order of their dates. */
export function defaultText(groupKey: string, entries: readonly ClaimedEntry[]): string {
  const first = entries[0];
  const last = entries.at(-1);
  if (!first || !last) return '';
  if (groupKey.startsWith('entry:')) return first.description || first.serviceTypeName;
  const what = groupKey.startsWith('service:') ? first.serviceTypeName : 'Professional services';
  return `${what}, ${formatDateRange(first.date, last.date)}`;
}
