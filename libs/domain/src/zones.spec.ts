import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { elapsedSeconds, isTimeZone, localDate, localDateTimeToInstant, localTime, wallSpan } from './zones.js';

const JOHANNESBURG = 'Africa/Johannesburg';
const LONDON = 'Europe/London';

describe('the date of an entry (rule 16)', () => {
  it.each([
    ['2026-03-31T22:30:00Z', JOHANNESBURG, '2026-04-01', '00:30'],
    ['2026-03-31T21:59:59Z', JOHANNESBURG, '2026-03-31', '23:59'],
    ['2026-03-31T22:30:00Z', 'America/New_York', '2026-03-31', '18:30'],
    ['2026-12-31T12:00:00Z', 'Pacific/Kiritimati', '2027-01-01', '02:00'],
    ['2026-06-30T23:30:00+02:00', 'UTC', '2026-06-30', '21:30'],
    ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01', '05:45'],
  ])('%s in %s is %s %s', (instant, zone, date, time) => {
    expect([localDate(instant, zone), localTime(instant, zone)]).toEqual([date, time]);
    expect(localDate(new Date(instant), zone)).toBe(date);
  });

  it.each([[''], ['Nowhere/City'], ['+02:00'], [null]])('%s is no zone', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
    if (zone !== null)
      expect(() => localDate('2026-01-01T00:00:00Z', zone)).toThrow(
        expect.objectContaining({ code: 'invalid_time_zone' }),
      );
  });

  it('knows zones, and refuses what is no moment', () => {
    expect([isTimeZone(JOHANNESBURG), isTimeZone('UTC')]).toEqual([true, true]);
    expect(() => localDate('yesterday', JOHANNESBURG)).toThrow(expect.objectContaining({ code: 'invalid_date' }));
    expect(() => localDate(new Date(Number.NaN), JOHANNESBURG)).toThrow();
  });
});

describe('wall clocks', () => {
  it.each([
    ['2026-11-24T09:00', JOHANNESBURG, '2026-11-24T07:00:00.000Z'],
    ['2026-11-24T09:00:30', JOHANNESBURG, '2026-11-24T07:00:30.000Z'],
    ['2026-03-29T00:30', LONDON, '2026-03-29T00:30:00.000Z'],
    ['2026-03-29T02:30', LONDON, '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T01:30', LONDON, '2026-03-29T01:30:00.000Z'], // skipped: moves on to 02:30
    ['2026-10-25T01:30', LONDON, '2026-10-25T00:30:00.000Z'], // twice: the first
    ['2026-10-25T02:00', LONDON, '2026-10-25T02:00:00.000Z'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'], // gap of half an hour
    ['2026-01-01T00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) =>
    expect(localDateTimeToInstant(local, zone).toISOString()).toBe(instant),
  );

  it.each([
    ['2026-02-30T10:00'],
    ['2026-02-20 10:00'],
    ['2026-02-20T24:00'],
    ['2026-02-20T10:60'],
    ['1980-01-01T10:00'],
  ])('refuses %s', (local) => expect(() => localDateTimeToInstant(local, LONDON)).toThrow());

  it('is the inverse of reading the clock', () => {
    const zones = [JOHANNESBURG, LONDON, 'America/St_Johns', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];
    const minuteArb = fc.integer({ min: Date.UTC(1995, 0) / 60_000, max: Date.UTC(2095, 0) / 60_000 });
    fc.assert(
      fc.property(minuteArb, fc.constantFrom(...zones), (minute, zone) => {
        const instant = new Date(minute * 60_000);
        const again = localDateTimeToInstant(`${localDate(instant, zone)}T${localTime(instant, zone)}`, zone);
        const differenceMs = instant.getTime() - again.getTime();
        // the second reading of an hour that occurs twice comes back as the first
        expect([0, 3_600_000]).toContain(differenceMs);
        expect(localTime(again, zone)).toBe(localTime(instant, zone));
      }),
    );
  });
});

describe('stretches of time (rule 16)', () => {
  it.each([
    ['2026-11-24', '23:30', '00:45', JOHANNESBURG, 75],
    ['2026-03-29', '00:30', '02:30', LONDON, 60],
    ['2026-10-25', '00:30', '02:30', LONDON, 180],
    ['2026-11-24', '09:00', '17:15', JOHANNESBURG, 495],
    ['2026-12-31', '23:59', '00:00', JOHANNESBURG, 1],
  ])('%s %s–%s in %s is %s min', (date, start, end, zone, minutes) => {
    const span = wallSpan(date, start, end, zone);
    expect(span.minutes).toBe(minutes);
    expect(localDate(span.startedAt, zone)).toBe(date);
  });
  it('refuses no stretch at all', () =>
    expect(() => wallSpan('2026-11-24', '09:00', '09:00', LONDON)).toThrow(
      expect.objectContaining({ code: 'invalid_duration' }),
    ));

  it('counts whole seconds, across a clock change too', () => {
    expect(elapsedSeconds('2026-03-29T00:30:00Z', '2026-03-29T01:30:00.999Z')).toBe(3_600);
    expect(elapsedSeconds(new Date(5_000), new Date(4_000))).toBe(0);
  });
});
