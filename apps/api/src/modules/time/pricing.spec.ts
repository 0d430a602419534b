import { describe, expect, it } from '@jest/globals';
import { priceEntry, type EntryToPrice } from './pricing.js';

const entry: EntryToPrice = {
  minutes: 50,
  billable: true,
  hasClient: true,
  hasServiceType: true,
  covered: false,
  policy: { incrementMinutes: 6, mode: 'up' },
  rate: { rateId: 'r1', hourlyRateMinor: 85_000, rule: 'default' },
};
const override = { rateId: null, hourlyRateMinor: 50_000, rule: 'override' } as const;

describe('pricing an entry', () => {
  it.each<[string, Partial<EntryToPrice>, object]>([
    ['is billed minutes × rate', {}, { state: 'open', billedMinutes: 54, valueMinor: 76_500, lacks: [] }],
    ['keeps frozen minutes', { frozenBilledMinutes: 50 }, { billedMinutes: 50, valueMinor: 70_833 }],
    ['measures covered work without making it WIP', { covered: true }, { state: 'covered', valueMinor: 76_500 }],
    ['needs no rate for covered work', { covered: true, rate: null }, { state: 'covered', valueMinor: 0, lacks: [] }],
    ['has no value without a rate', { rate: null }, { state: 'incomplete', valueMinor: 0, lacks: ['rate'] }],
    ['has no value without a client', { hasClient: false }, { state: 'incomplete', valueMinor: 0, lacks: ['client'] }],
    [
      'charges nothing when not billable',
      { billable: false },
      { state: 'non_billable', billedMinutes: 0, rate: null, valueMinor: 0 },
    ],
    [
      'remembers a typed rate while not billable',
      { billable: false, rate: override },
      { rate: override, valueMinor: 0 },
    ],
  ])('%s', (_, change, expected) => expect(priceEntry({ ...entry, ...change })).toMatchObject(expected));
});
