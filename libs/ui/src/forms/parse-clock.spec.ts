import { describe, expect, it } from '@jest/globals';
import { parseClock } from './parse-clock.js';

describe('parseClock', () => {
  it.each([
    ['14:06', '14:06'],
    ['14h06', '14:06'],
    ['14.06', '14:06'],
    ['1406', '14:06'],
    ['906', '09:06'],
    ['9', '09:00'],
    ['17', '17:00'],
    ['14h', '14:00'],
    ['9:30 am', '09:30'],
    ['2pm', '14:00'],
    ['12am', '00:00'],
    ['00:00', '00:00'],
  ])('reads %p', (text, time) => {
    expect(parseClock(text)).toEqual({ ok: true, time });
  });

  it.each(['', '24:00', '12:60', '9:5', '13pm', '14:06:30', 'noon', '-1'])('refuses %p', (text) => {
    expect(parseClock(text)).toEqual({ ok: false, reason: expect.stringContaining('14:06') });
  });
});
