import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDate, formatDateRange, formatDateShort, formatMonth, weekLabel } from './date-format.js';
import {
  addDays,
  addMonths,
  assertDate,
  daysBetween,
  daysInMonth,
  eachDay,
  endOfMonth,
  isDate,
  isoWeek,
  startOfMonth,
  startOfWeek,
  weekday,
} from './dates.js';
import { dueDate, recurrenceDates } from './schedule.js';

const dateArb = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('dates that exist', () => {
  it.each([
    ['2026-11-24', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['26-11-2026', false],
    ['2026-11-24T00:00:00Z', false],
    ['1989-12-31', false],
    ['2101-01-01', false],
    ['0026-11-24', false],
    ['', false],
    [20261124, false],
    [null, false],
  ])('isDate(%s) is %s', (value, expected) => expect(isDate(value)).toBe(expected));

  it('tells a date that is impossible from one that is far away', () => {
    expect(() => assertDate('2026-02-30', '/date')).toThrow(
      expect.objectContaining({ code: 'invalid_date', pointer: '/date' }),
    );
    expect(() => assertDate('0206-02-03')).toThrow(expect.objectContaining({ code: 'date_out_of_range' }));
    expect(assertDate('2026-11-24')).toBe('2026-11-24');
  });
});

describe('calendar arithmetic', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-26', 14, '2026-12-10'],
  ])('%s + %s days → %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  it.each([
    ['2026-01-29', 1, '2026-02-28'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s + %s months → %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  it('knows months and weeks', () => {
    expect([startOfMonth('2026-02-11'), endOfMonth('2026-02-11'), daysInMonth('2028-02-01')]).toEqual([
      '2026-02-01',
      '2026-02-28',
      29,
    ]);
    expect([weekday('2026-11-23'), weekday('2026-11-29'), weekday('1990-01-01'), weekday('1969-12-31')]).toEqual([
      1, 7, 1, 3,
    ]);
    expect([startOfWeek('2026-11-26'), startOfWeek('2026-11-26', 7), startOfWeek('2026-11-23')]).toEqual([
      '2026-11-23',
      '2026-11-22',
      '2026-11-23',
    ]);
    expect(eachDay('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(eachDay('2026-03-01', '2026-02-27')).toEqual([]);
  });

  it.each([
    ['2026-11-24', 2026, 48],
    ['2026-01-01', 2026, 1],
    ['2027-01-01', 2026, 53],
    ['2025-12-29', 2026, 1],
    ['2021-01-03', 2020, 53],
  ])('%s is in week %s-%s', (date, year, week) => expect(isoWeek(date)).toEqual({ year, week }));

  it('refuses impossible dates everywhere', () => {
    for (const attempt of [
      () => addDays('2026-02-30', 1),
      () => addMonths('2026-02-30', 1),
      () => daysBetween('2026-01-01', 'x'),
      () => startOfMonth('2026-13-01'),
      () => formatDate('2026-02-30'),
      () => addDays('2026-01-01', 0.5),
      () => addDays('2026-01-01', Number.NaN),
      () => addMonths('9999-12-31', 1),
      () => addDays('9999-12-31', 1),
    ])
      expect(attempt).toThrow();
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(dateArb, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
    fc.assert(
      fc.property(dateArb, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const moved = addMonths(date, months);
        expect(Number(moved.slice(8))).toBe(Math.min(Number(date.slice(8)), daysInMonth(moved)));
        expect(addMonths(startOfMonth(moved), -months)).toBe(startOfMonth(date));
      }),
    );
  });
});

describe('writing dates', () => {
  it('is unambiguous', () => {
    expect(formatDate('2026-11-26')).toBe('26 Nov 2026');
    expect(formatDate('2026-01-02')).toBe('2 Jan 2026');
    expect(formatDateShort('2026-11-26')).toBe('26 Nov');
    expect(formatMonth('2026-11-26')).toBe('Nov 2026');
    expect(weekLabel('2026-11-24')).toBe('Week 48');
  });
  it.each([
    ['2026-11-23', '2026-11-29', '23–29 Nov 2026'],
    ['2026-11-30', '2026-12-06', '30 Nov – 6 Dec 2026'],
    ['2026-12-28', '2027-01-03', '28 Dec 2026 – 3 Jan 2027'],
    ['2026-11-24', '2026-11-24', '24 Nov 2026'],
  ])('%s to %s → %s', (from, to, text) => expect(formatDateRange(from, to)).toBe(text));
});

describe('terms and schedules (rules 26 and 40)', () => {
  it.each([
    ['2026-11-26', 14, '2026-12-10'],
    ['2026-03-31', 30, '2026-04-30'],
    ['2026-11-26', 0, '2026-11-26'],
  ])('issued %s, %s days → due %s', (issued, terms, due) => expect(dueDate(issued, terms)).toBe(due));
  it.each([[-1], [366], [1.5]])('refuses terms of %s days', (terms) =>
    expect(() => dueDate('2026-01-01', terms)).toThrow(),
  );

  it('keeps the 31st through shorter months', () => {
    expect(recurrenceDates({ startDate: '2026-01-31', interval: 'monthly', upTo: '2026-05-01' })).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    expect(recurrenceDates({ startDate: '2025-11-30', interval: 'quarterly', upTo: '2026-05-30' })).toEqual([
      '2025-11-30',
      '2026-02-28',
      '2026-05-30',
    ]);
    expect(recurrenceDates({ startDate: '2026-01-31', interval: 'monthly', upTo: '2026-01-30' })).toEqual([]);
    expect(() => recurrenceDates({ startDate: '1990-01-01', interval: 'monthly', upTo: '2100-01-01' })).toThrow();
  });
});
