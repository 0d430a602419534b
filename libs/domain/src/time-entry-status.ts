export const TIME_ENTRY_STATUSES = [
  'incomplete',
  'unbilled',
  'deferred',
  'drafted',
  'billed',
  'written_off',
  'covered',
  'non_billable',
] as const;
export type TimeEntryStatus = (typeof TIME_ENTRY_STATUSES)[number];

/** What is known about an entry. */
export interface TimeEntryFacts {
  hasClient: boolean;
  hasServiceType: boolean;
  hasRate: boolean;
  billable: boolean;
  /** work on a fixed fee or retainer (rule 40) */
  covered: boolean;
  writtenOff: boolean;
  /** the live invoice that claims it (rule 21) */
  claimedBy: 'draft' | 'finalised' | null;
  /** first day it may be billed again */
  deferredUntil: string | null;
}

export type EntryLack = 'client' | 'service_type' | 'rate';

/** What an entry still needs (rule 15). Only time that is charged by the hour needs a rate. */
export function entryLacks(facts: TimeEntryFacts): EntryLack[] {
  const lacks: EntryLack[] = [];
  if (!facts.hasClient) lacks.push('client');
  if (!facts.hasServiceType) lacks.push('service_type');
  if (!facts.hasRate && facts.billable && !facts.covered) lacks.push('rate');
  return lacks;
}

/** The status of an entry on a day, from facts alone. @param onDate YYYY-MM-DD, decides whether a deferral still holds */
export function timeEntryStatus(facts: TimeEntryFacts, onDate: string): TimeEntryStatus {
  if (facts.claimedBy === 'finalised') return 'billed';
  if (facts.claimedBy === 'draft') return 'drafted';
  if (entryLacks(facts).length > 0) return 'incomplete';
  if (!facts.billable) return 'non_billable';
  if (facts.covered) return 'covered';
  if (facts.writtenOff) return 'written_off';
  return facts.deferredUntil !== null && facts.deferredUntil > onDate ? 'deferred' : 'unbilled';
}
