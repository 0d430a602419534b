import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupTimeEntries, printedTimeLine, spreadToTotal, type BillableEntry } from './time-lines.js';
import { timeValueMinor } from './time-value.js';

const entry = (id: string, minutes: number, rest: Partial<BillableEntry> = {}): BillableEntry => ({
  id,
  serviceTypeId: 'bookkeeping',
  date: '2026-11-02',
  minutes,
  hourlyRateMinor: 85_000,
  amountMinor: timeValueMinor(minutes, rest.hourlyRateMinor ?? 85_000),
  ...rest,
});

describe('what is printed multiplies (rule 13)', () => {
  it.each([
    [50, 85_000, 70_833, '0:50', 85_000],
    [54, 85_000, 76_500, '0,9', 85_000],
    [21, 85_000, 29_751, '0,35', null], // three entries of 7 min: 0:21 × 850.00 would be 297.50
    [50, 85_000, 60_000, '0:50', null], // written down
    [60, null, 85_000, '1', null],
  ])('%s min at %s for %s prints %s and rate %s', (minutes, hourlyRateMinor, amountMinor, quantityText, printed) =>
    expect(printedTimeLine({ minutes, hourlyRateMinor, amountMinor })).toEqual({
      quantityText,
      hourlyRateMinor: printed,
    }),
  );
});

describe('grouping (rule 13)', () => {
  it('sums three entries of 7 min at R850.00 to R297.51, without a rate', () => {
    const groups = groupTimeEntries([entry('a', 7), entry('b', 7), entry('c', 7)], 'service');
    expect(groups).toEqual([
      {
        key: 'bookkeeping',
        entryIds: ['a', 'b', 'c'],
        serviceTypeId: 'bookkeeping',
        fromDate: '2026-11-02',
        toDate: '2026-11-02',
        minutes: 21,
        amountMinor: 29_751,
        hourlyRateMinor: null,
      },
    ]);
  });

  const entries = [
    entry('a', 60, { date: '2026-11-09' }),
    entry('b', 30, { serviceTypeId: 'advisory', hourlyRateMinor: 130_000 }),
    entry('c', 30),
  ];
  it.each([
    ['entry' as const, [['a'], ['b'], ['c']], [85_000, 130_000, 85_000]],
    ['service' as const, [['a', 'c'], ['b']], [85_000, 130_000]],
    ['single' as const, [['a', 'b', 'c']], [null]],
  ])('by %s → %j at %j', (grouping, ids, rates) => {
    const groups = groupTimeEntries(entries, grouping);
    expect(groups.map((group) => group.entryIds)).toEqual(ids);
    expect(groups.map((group) => group.hourlyRateMinor)).toEqual(rates);
  });

  it('dates a group from its first to its last day', () => {
    expect(groupTimeEntries(entries, 'single')[0]).toMatchObject({
      fromDate: '2026-11-02',
      toDate: '2026-11-09',
      serviceTypeId: null,
    });
    expect(groupTimeEntries([], 'single')).toEqual([]);
  });

  it('WIP leaves to the cent, and a printed rate multiplies', () => {
    const entryArb = fc.record({
      minutes: fc.integer({ min: 1, max: 600 }),
      rate: fc.integer({ min: 0, max: 300_000 }),
      service: fc.constantFrom('x', 'y'),
    });
    fc.assert(
      fc.property(
        fc.array(entryArb, { maxLength: 20 }),
        fc.constantFrom('entry', 'service', 'single'),
        (parts, grouping) => {
          const all = parts.map(({ minutes, rate, service }, index) =>
            entry(String(index), minutes, { hourlyRateMinor: rate, serviceTypeId: service }),
          );
          const groups = groupTimeEntries(all, grouping as 'entry');
          const sum = (items: { amountMinor: number }[]) => items.reduce((total, item) => total + item.amountMinor, 0);
          expect(sum(groups)).toBe(sum(all));
          for (const { minutes, hourlyRateMinor, amountMinor } of groups) {
            if (hourlyRateMinor !== null) expect(timeValueMinor(minutes, hourlyRateMinor)).toBe(amountMinor);
          }
        },
      ),
    );
  });
});

describe('writing a group down or up to a total (rule 20)', () => {
  it.each([
    [[76_500, 209_875, 33_333], 314_708, [75_303, 206_593, 32_812]], // R50.00 down: 11.97 / 32.82 / 5.21
    [[76_500, 209_875, 33_333], 324_708, [77_697, 213_157, 33_854]],
    [[100, 200], 0, [0, 0]],
    [[0, 0, 0], 100, [34, 33, 33]],
    [[5], 5, [5]],
  ])('%j to %s → %j', (values, total, expected) => expect(spreadToTotal(values, total)).toEqual(expected));

  it('adds up and never goes below zero', () => {
    const valuesArb = fc.array(fc.nat({ max: 10_000_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(valuesArb, fc.nat({ max: 100_000_000 }), (values, total) => {
        const spread = spreadToTotal(values, total);
        expect(spread.reduce((sum, value) => sum + value, 0)).toBe(total);
        expect(Math.min(...spread)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('refuses negative values and totals', () => {
    expect(() => spreadToTotal([1], -1)).toThrow(expect.objectContaining({ code: 'invalid_amount' }));
    expect(() => spreadToTotal([-1], 1)).toThrow(expect.objectContaining({ code: 'invalid_amount' }));
    expect(() => spreadToTotal([], 1)).toThrow(expect.objectContaining({ code: 'invalid_argument' }));
  });
});
