import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assertNoRateOverlap, closeFormer, findRateOverlap } from './rate-periods.js';
import { rateLadder, rateRuleOf, requireRate, resolveRate, type Rate } from './rates.js';

const rates: Rate[] = [
  { id: 'default-25', hourlyRateMinor: 80_000, effectiveFrom: '2025-03-01', effectiveTo: '2026-03-01' },
  { id: 'default-26', hourlyRateMinor: 85_000, effectiveFrom: '2026-03-01' },
  { id: 'statements', hourlyRateMinor: 105_000, effectiveFrom: '2026-03-01', serviceTypeId: 'fs' },
  { id: 'tafelberg', hourlyRateMinor: 78_000, effectiveFrom: '2026-07-01', clientId: 'tb' },
  { id: 'tafelberg-fs', hourlyRateMinor: 90_000, effectiveFrom: '2026-12-01', clientId: 'tb', serviceTypeId: 'fs' },
  { id: 'payroll', hourlyRateMinor: 60_000, effectiveFrom: '2026-01-01', engagementId: 'e1', clientId: 'tb' },
  {
    id: 'payroll-bk',
    hourlyRateMinor: 55_000,
    effectiveFrom: '2026-02-01',
    engagementId: 'e1',
    clientId: 'tb',
    serviceTypeId: 'bk',
  },
];

describe('which rate applies (rule 8)', () => {
  it.each([
    ['2026-11-26', 'tb', 'fs', null, 'tafelberg', 'client'],
    ['2026-12-01', 'tb', 'fs', null, 'tafelberg-fs', 'client_service'],
    ['2026-11-30', 'tb', 'fs', null, 'tafelberg', 'client'],
    ['2026-06-30', 'tb', 'fs', null, 'statements', 'service'],
    ['2026-11-26', 'kb', 'fs', null, 'statements', 'service'],
    ['2026-11-26', 'kb', 'bk', null, 'default-26', 'default'],
    ['2026-02-28', 'kb', 'bk', null, 'default-25', 'default'],
    ['2026-03-01', 'kb', 'bk', null, 'default-26', 'default'],
    ['2026-12-01', 'tb', 'fs', 'e1', 'payroll', 'engagement'],
    ['2026-12-01', 'tb', 'bk', 'e1', 'payroll-bk', 'engagement'],
    ['2026-01-31', 'tb', 'bk', 'e1', 'payroll', 'engagement'],
    ['2026-12-01', 'tb', null, 'e1', 'payroll', 'engagement'],
    ['2026-12-01', 'tb', 'fs', 'e2', 'tafelberg-fs', 'client_service'],
    ['2025-12-31', 'tb', 'fs', 'e1', 'default-25', 'default'],
    ['2026-11-26', null, null, null, 'default-26', 'default'],
  ])('on %s for %s, %s, %s → %s by %s', (date, clientId, serviceTypeId, engagementId, rateId, rule) => {
    const query = { date, clientId, serviceTypeId, engagementId };
    expect(resolveRate(rates, query)).toMatchObject({ rateId, rule });
    expect(resolveRate([...rates].reverse(), query)).toMatchObject({ rateId, rule });
  });

  it('is never 0 for want of a rate: the error names what to set', () => {
    const query = { date: '2025-02-28', clientId: 'tb', serviceTypeId: 'fs' };
    expect(resolveRate(rates, query)).toBeNull();
    expect(() => requireRate(rates, query)).toThrow(
      expect.objectContaining({
        code: 'rate_not_set',
        detail: expect.stringMatching(/28 Feb 2025.*this service.*this client.*default/),
      }),
    );
    expect(requireRate(rates, { date: '2026-11-26' }).hourlyRateMinor).toBe(85_000);
  });

  it('a rate of zero is a rate', () => {
    const free: Rate = { id: 'free', hourlyRateMinor: 0, effectiveFrom: '2026-01-01', clientId: 'tb' };
    expect(resolveRate([...rates.slice(0, 2), free], { date: '2026-11-26', clientId: 'tb' })).toMatchObject({
      rateId: 'free',
    });
  });
});

describe('why this rate? (rule 10)', () => {
  it('lists every scope in order, what is in force there, and which one wins', () => {
    const ladder = rateLadder(rates, { date: '2026-11-26', clientId: 'tb', serviceTypeId: 'fs' });
    expect(ladder.map(({ rule, rate, wins }) => [rule, rate?.id ?? null, wins])).toEqual([
      ['client_service', null, false],
      ['client', 'tafelberg', true],
      ['service', 'statements', false],
      ['default', 'default-26', false],
    ]);
  });

  it('names scopes', () =>
    expect(rates.map(rateRuleOf)).toEqual([
      'default',
      'default',
      'service',
      'client',
      'client_service',
      'engagement',
      'engagement',
    ]));
});

describe('periods (rule 9)', () => {
  it('finds no overlap where one ends as the next begins, nor across scopes', () => {
    expect(findRateOverlap(rates)).toBeNull();
    expect(() => assertNoRateOverlap(rates)).not.toThrow();
  });

  it.each([
    [{ id: 'x', hourlyRateMinor: 1, effectiveFrom: '2026-02-28' }],
    [{ id: 'x', hourlyRateMinor: 1, effectiveFrom: '2026-03-01' }],
    [{ id: 'x', hourlyRateMinor: 1, effectiveFrom: '2024-01-01' }],
    [{ id: 'x', hourlyRateMinor: 1, effectiveFrom: '2024-01-01', effectiveTo: '2024-01-01' }],
  ])('refuses %j beside the defaults', (rate) =>
    expect(() => assertNoRateOverlap([...rates, rate])).toThrow(expect.objectContaining({ code: 'rate_overlap' })),
  );

  const defaults = rates.slice(0, 2);
  it.each([
    ['2026-09-01', { close: { id: 'default-26', effectiveTo: '2026-09-01' }, effectiveTo: null }],
    ['2025-06-01', { close: { id: 'default-25', effectiveTo: '2025-06-01' }, effectiveTo: '2026-03-01' }],
    ['2024-01-01', { close: null, effectiveTo: '2025-03-01' }],
  ])('setting one from %s → %j', (from, expected) => expect(closeFormer(defaults, from)).toEqual(expected));

  it('refuses a second one from the same day', () => {
    expect(() => closeFormer(defaults, '2026-03-01')).toThrow(expect.objectContaining({ code: 'rate_overlap' }));
    expect(() => closeFormer(defaults, '2026-02-30')).toThrow(expect.objectContaining({ code: 'invalid_date' }));
  });

  it('setting rates in any order never overlaps and leaves no gap after the first', () => {
    const dayArb = fc.integer({ min: 1, max: 28 }).map((day) => `2026-05-${String(day).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.uniqueArray(dayArb, { minLength: 1 }), (starts) => {
        const set: Rate[] = [];
        for (const effectiveFrom of starts) {
          const { close, effectiveTo } = closeFormer(set, effectiveFrom);
          for (const rate of set) if (rate.id === close?.id) rate.effectiveTo = close.effectiveTo;
          set.push({ id: effectiveFrom, hourlyRateMinor: 1, effectiveFrom, effectiveTo });
        }
        assertNoRateOverlap(set);
        const first = [...starts].sort()[0] ?? '';
        for (let day = 1; day <= 31; day += 1) {
          const date = `2026-05-${String(day).padStart(2, '0')}`;
          const expected =
            [...starts]
              .sort()
              .filter((start) => start <= date)
              .at(-1) ?? null;
          expect(resolveRate(set, { date })?.rateId ?? null).toBe(date < first ? null : expected);
        }
      }),
    );
  });
});
