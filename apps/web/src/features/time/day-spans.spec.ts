import { describe, expect, it } from '@jest/globals';
import { longestGap, shownHours } from './day-spans.js';

const zone = 'Africa/Johannesburg';
const date = '2026-11-26';
const timed = (from: string, to: string) => ({
  startedAt: `${date}T${from}:00+02:00`,
  endedAt: `${date}T${to}:00+02:00`,
});
const clock = (ms: number) => new Date(ms + 2 * 3_600_000).toISOString().slice(11, 16);

describe('gaps in a day', () => {
  it('finds the longest one, however the entries are ordered', () => {
    const gap = longestGap(date, zone, [
      timed('13:12', '13:53'),
      timed('09:15', '09:51'),
      timed('08:04', '09:10'),
      timed('10:30', '12:08'),
    ]);
    expect(gap && [clock(gap.fromMs), clock(gap.toMs)]).toEqual(['12:08', '13:12']);
  });

  it('sees none in overlapping or adjoining work, in short pauses, or without times', () => {
    expect(
      longestGap(date, zone, [timed('08:00', '12:00'), timed('09:00', '10:00'), timed('12:29', '13:00')]),
    ).toBeUndefined();
    expect(longestGap(date, zone, [{ startedAt: null, endedAt: null }, timed('08:00', '09:00')])).toBeUndefined();
  });

  it('counts half an hour', () => {
    expect(longestGap(date, zone, [timed('08:00', '09:00'), timed('09:30', '10:00')])).toBeDefined();
  });
});

describe('the strip of a day', () => {
  it('shows the working day, and more where there was more', () => {
    const usual = shownHours(date, zone, [timed('09:00', '10:00')]);
    expect([clock(usual.fromMs), clock(usual.toMs)]).toEqual(['07:30', '17:30']);
    const long = shownHours(date, zone, [timed('06:10', '07:00'), timed('20:00', '21:15')]);
    expect([clock(long.fromMs), clock(long.toMs)]).toEqual(['05:30', '22:30']);
  });
});
