import { describe, expect, it } from '@jest/globals';
import {
  assertIssueDateInOrder,
  assertNumberPattern,
  checkNumberPattern,
  formatNumber,
  seriesOf,
  mayBeNumberOf,
} from './numbering.js';

describe('number patterns (rule 22)', () => {
  it.each([
    ['INV-{YYYY}-{0000}', '2026-11-26', 147, 'INV-2026-0147', 'INV-2026-{0}'],
    ['INV-{YYYY}-{0000}', '2026-11-26', 10_000, 'INV-2026-10000', 'INV-2026-{0}'],
    ['{YY}{MM}/{000}', '2026-01-05', 7, '2601/007', '2601/{0}'],
    ['{0}', '2026-01-05', 1, '1', '{0}'],
    ['CN.{00}_{YYYY}', '2027-01-05', 3, 'CN.03_2027', 'CN.{0}_2027'],
  ])('%s on %s, %s → %s in %s', (pattern, date, n, number, series) => {
    expect(formatNumber(pattern, date, n)).toBe(number);
    expect(seriesOf(pattern, date)).toBe(series);
  });

  it('begins again each year, and goes on when the counter is widened', () => {
    expect(seriesOf('INV-{YYYY}-{0000}', '2027-01-01')).not.toBe(seriesOf('INV-{YYYY}-{0000}', '2026-12-31'));
    expect(seriesOf('INV-{YYYY}-{00000}', '2026-12-31')).toBe(seriesOf('INV-{YYYY}-{0000}', '2026-12-31'));
  });

  it.each([
    ['INV-{YYYY}', 'exactly one counter'],
    ['{0}{00}', 'exactly one counter'],
    ['', 'exactly one counter'],
    ['INV-{DD}-{0}', '{DD} is not known'],
    ['INV-{0001}', '{0001} is not known'],
    ['INV-{}-{0}', '{} is not known'],
    ['INV {0}', 'letters, digits'],
    ['INV#{0}', 'letters, digits'],
    ['INV-{0', 'letters, digits'],
    ['<b>{0}', 'letters, digits'],
    ['{YYYY}{YYYY}{0}', 'only once'],
    ['{YYYY}{YY}{0}', 'not both'],
    ['{MM}-{0}', 'needs a year'],
    ['{00000000000}', 'not known'],
    [`${'A'.repeat(28)}{0}`, '30 characters'],
  ])('refuses %s: %s', (pattern, reason) => {
    expect(checkNumberPattern(pattern)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
    expect(() => assertNumberPattern(pattern)).toThrow(expect.objectContaining({ code: 'invalid_number_pattern' }));
  });

  it.each([[0], [-1], [1.5]])('has no number %s', (n) => expect(() => formatNumber('{0}', '2026-01-01', n)).toThrow());

  it('keeps issue dates in order', () => {
    expect(assertIssueDateInOrder('2026-11-24', '2026-11-24')).toBe('2026-11-24');
    expect(assertIssueDateInOrder('2026-11-24', null)).toBe('2026-11-24');
    expect(() => assertIssueDateInOrder('2026-11-23', '2026-11-24', '/issueDate')).toThrow(
      expect.objectContaining({ code: 'issue_date_out_of_order', pointer: '/issueDate' }),
    );
  });
});

it.each([
  ['INV-{YYYY}-{0000}', 'INV-2019-0007', true],
  ['INV-{YYYY}-{0000}', 'inv-2019-12345', true],
  ['INV-{YYYY}-{0000}', 'INV-2019-007', false],
  ['INV-{YYYY}-{0000}', 'A-2019-0007', false],
  ['{YY}{MM}/{00}', '1907/12', true],
  ['R.{000}', 'RX001', false],
])('under %s, %s could be one of ours: %s', (pattern, number, could) =>
  expect(mayBeNumberOf(pattern, number)).toBe(could),
);
