import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  formatDocumentDuration,
  formatDuration,
  formatDurationClock,
  formatElapsed,
  formatHoursDecimal,
} from './duration-format.js';
import { assertEntryMinutes, ENTRY_MAX_MINUTES, parseDuration, parsePlannedDuration } from './duration-parse.js';
import { timeValueMinor } from './time-value.js';

describe('reading durations (rule 14)', () => {
  it.each([
    ['1:30', 90],
    ['1h30', 90],
    ['1h 30m', 90],
    ['1 h 30', 90],
    ['1H30M', 90],
    ['1h30min', 90],
    ['1.5', 90],
    ['1,5', 90],
    ['1.5h', 90],
    ['1,5 hours', 90],
    ['90m', 90],
    ['90 min', 90],
    ['90 minutes', 90],
    ['.25', 15],
    ['0.25', 15],
    [',5', 30],
    ['1', 60],
    ['8', 480],
    ['24', 1440],
    ['25', 25],
    ['90', 90],
    ['1440', 1440],
    ['24:00', 1440],
    ['24h', 1440],
    ['1440m', 1440],
    [':45', 45],
    ['0:05', 5],
    ['1h5', 65],
    ['2h', 120],
    ['5m', 5],
    ['1.33', 80], // 79.8
    ['1.008', 60], // 60.48
    ['  1:30  ', 90],
    ['0:01', 1],
  ])('%s → %s', (text, minutes) => {
    expect(parseDuration(text)).toEqual({ ok: true, minutes, echo: formatDuration(minutes) });
  });

  it('echoes 90 as 1 h 30', () => expect(parseDuration('90')).toEqual({ ok: true, minutes: 90, echo: '1 h 30' }));

  it.each([
    ['', 'Type a duration'],
    ['abc', 'cannot be read'],
    ['h', 'cannot be read'],
    ['.', 'cannot be read'],
    ['1.5.2', 'cannot be read'],
    ['1:30:00', 'cannot be read'],
    ['1 30', 'cannot be read'],
    ['1.5h30', 'cannot be read'],
    ['1e2', 'cannot be read'],
    ['90s', 'cannot be read'],
    ['1.', 'cannot be read'],
    ['1.0083333', 'cannot be read'],
    ['١', 'cannot be read'],
    ['1:60', '0 to 59'],
    ['1h60', '0 to 59'],
    ['1:5', 'two digits'],
    ['0', 'more than zero'],
    ['0:00', 'more than zero'],
    ['0m', 'more than zero'],
    ['-1', 'more than zero'],
    ['−1:30', 'more than zero'],
    ['-', 'cannot be read'],
    ['0.001', 'less than half a minute'],
    ['24:01', '24 hours'],
    ['24.5', '24 hours'],
    ['25h', '24 hours'],
    ['1441', '24 hours'],
    ['999999', '24 hours'],
    ['9999999', 'cannot be read'],
  ])('refuses %s: %s', (text, reason) =>
    expect(parseDuration(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) }),
  );

  it('reads back every way of writing, for every length an entry may have', () => {
    for (let minutes = 1; minutes <= ENTRY_MAX_MINUTES; minutes += 1) {
      const texts = [formatDuration(minutes), formatDurationClock(minutes), `${minutes}m`];
      const decimal = formatHoursDecimal(minutes);
      if (decimal) texts.push(`${decimal}h`);
      for (const text of texts) expect(parseDuration(text)).toMatchObject({ ok: true, minutes });
    }
  });

  it('answers any text with minutes in range or a reason', () => {
    const likely = fc.string({ unit: fc.constantFrom(...'0123456789hm:., -') });
    fc.assert(
      fc.property(fc.oneof(likely, fc.string({ unit: 'grapheme' })), (text) => {
        const parsed = parseDuration(text);
        if (parsed.ok) expect(parsed.minutes).toBe(assertEntryMinutes(parsed.minutes));
        else expect(parsed.reason).not.toBe('');
      }),
    );
  });
});

describe('the length of one entry (rule 18)', () => {
  it.each([[0], [-1], [1441], [1.5], [Number.NaN]])('refuses %s', (minutes) =>
    expect(() => assertEntryMinutes(minutes, '/minutes')).toThrow(
      expect.objectContaining({ code: 'invalid_duration', pointer: '/minutes' }),
    ),
  );
  it.each([[1], [1440]])('takes %s', (minutes) => expect(assertEntryMinutes(minutes)).toBe(minutes));
});

describe('writing durations', () => {
  it.each([
    [90, '1 h 30', '1:30', '1,5'],
    [65, '1 h 05', '1:05', '1:05'],
    [60, '1 h', '1:00', '1'],
    [50, '50 min', '0:50', '0:50'],
    [54, '54 min', '0:54', '0,9'],
    [48, '48 min', '0:48', '0,8'],
    [15, '15 min', '0:15', '0,25'],
    [3, '3 min', '0:03', '0,05'],
    [21, '21 min', '0:21', '0,35'],
    [726, '12 h 06', '12:06', '12,1'],
    [0, '0 min', '0:00', '0'],
    [6000, '100 h', '100:00', '100'],
  ])('%s → %s, %s, %s', (minutes, reading, clock, document) => {
    expect([formatDuration(minutes), formatDurationClock(minutes), formatDocumentDuration(minutes)]).toEqual([
      reading,
      clock,
      document,
    ]);
  });

  it('has decimal hours only where two places are exact (rule 13)', () => {
    expect([formatHoursDecimal(50), formatHoursDecimal(90, 'en-US')]).toEqual([null, '1.5']);
    for (let minutes = 0; minutes <= 1440; minutes += 1) {
      const decimal = formatHoursDecimal(minutes, 'en-US');
      if (decimal === null) expect((minutes * 100) % 60).not.toBe(0);
      else expect(timeValueMinor(minutes, 100)).toBe(Math.round(Number(decimal) * 100));
    }
  });

  it('shows the running timer with seconds', () => {
    expect([formatElapsed(2_832), formatElapsed(0), formatElapsed(36_005)]).toEqual(['0:47:12', '0:00:00', '10:00:05']);
  });

  it.each([[-1], [0.5]])('refuses %s', (minutes) => expect(() => formatDuration(minutes)).toThrow());
});

describe('a planned duration', () => {
  it.each([
    ['40', 2_400],
    ['40h', 2_400],
    ['40 h', 2_400],
    ['40:30', 2_430],
    ['1.5', 90],
    ['90m', 90],
    ['10000', 600_000],
  ])('%s is %i minutes: a bare number is hours', (text, minutes) => {
    expect(parsePlannedDuration(text)).toMatchObject({ ok: true, minutes });
  });

  it.each(['10001', '10000:01', '0', '-5', 'many'])('%s is refused', (text) => {
    expect(parsePlannedDuration(text)).toMatchObject({ ok: false });
  });

  it('is read again as it is echoed', () => {
    const read = parsePlannedDuration('1234:05');
    expect(read).toMatchObject({ ok: true, minutes: 74_045 });
    expect(read.ok && parsePlannedDuration(read.echo)).toEqual(read);
  });
});
