import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './dates.js';
import { WIP_BUCKETS, wipAgeing, wipBucket, wipClosingMinor } from './wip.js';

const asOf = '2026-11-24';
const agesArb = fc.array(
  fc.record({ days: fc.integer({ min: -30, max: 400 }), amountMinor: fc.nat({ max: 1_000_000 }) }),
);
const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('age of WIP (rule 30)', () => {
  it.each([
    [-5, '0–30'],
    [0, '0–30'],
    [30, '0–30'],
    [31, '31–60'],
    [60, '31–60'],
    [61, '61–90'],
    [90, '61–90'],
    [91, '91+'],
    [1_000, '91+'],
  ])('day %s is in %s', (days, bucket) => expect(WIP_BUCKETS[wipBucket(addDays(asOf, -days), asOf)]).toBe(bucket));

  it('partitions: every amount is in exactly one bucket', () => {
    fc.assert(
      fc.property(agesArb, (items) => {
        const dated = items.map(({ days, amountMinor }) => ({ date: addDays(asOf, -days), amountMinor }));
        expect(add(wipAgeing(dated, asOf))).toBe(add(items.map((item) => item.amountMinor)));
      }),
    );
  });
});

describe('movement of WIP (rule 31)', () => {
  it('closes at what opened, plus and minus what happened', () => {
    const period = {
      openingMinor: 1_000_000,
      addedMinor: 500_000,
      editedMinor: -20_000,
      repricedMinor: 15_000,
      billedMinor: 700_000,
      releasedMinor: 50_000,
      writtenOffMinor: 45_000,
    };
    expect(wipClosingMinor(period)).toBe(800_000);
  });
});
