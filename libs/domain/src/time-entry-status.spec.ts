import { describe, expect, it } from '@jest/globals';
import { entryLacks, timeEntryStatus, type TimeEntryFacts } from './time-entry-status.js';

const complete: TimeEntryFacts = {
  hasClient: true,
  hasServiceType: true,
  hasRate: true,
  billable: true,
  covered: false,
  writtenOff: false,
  claimedBy: null,
  deferredUntil: null,
};

describe('status of an entry', () => {
  it.each<[Partial<TimeEntryFacts>, string]>([
    [{}, 'unbilled'],
    [{ hasClient: false }, 'incomplete'],
    [{ hasServiceType: false, billable: false }, 'incomplete'],
    [{ hasRate: false }, 'incomplete'],
    [{ hasRate: false, billable: false }, 'non_billable'],
    [{ hasRate: false, covered: true }, 'covered'],
    [{ deferredUntil: '2026-12-01' }, 'deferred'],
    [{ deferredUntil: '2026-11-25' }, 'deferred'],
    [{ deferredUntil: '2026-11-24' }, 'unbilled'], // the first day it may be billed
    [{ writtenOff: true }, 'written_off'],
    [{ claimedBy: 'draft', deferredUntil: '2026-12-01' }, 'drafted'],
    [{ claimedBy: 'finalised' }, 'billed'],
  ])('%j on 2026-11-24 is %s', (facts, status) =>
    expect(timeEntryStatus({ ...complete, ...facts }, '2026-11-24')).toBe(status),
  );

  it('names all that is missing (rule 15)', () => {
    const facts = { ...complete, hasClient: false, hasServiceType: false, hasRate: false };
    expect(entryLacks(facts)).toEqual(['client', 'service_type', 'rate']);
    expect(entryLacks(complete)).toEqual([]);
  });
});
