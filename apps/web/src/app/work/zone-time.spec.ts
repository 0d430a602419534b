import { describe, expect, it } from '@jest/globals';
import { latestAt, nextAt } from './zone-time.js';

const zone = 'Africa/Johannesburg';

describe('a time of day as a moment', () => {
  it('is of today when it has been, else of yesterday', () => {
    const now = new Date('2026-11-26T23:00:00Z'); // 01:00 on the 27th
    expect(latestAt('00:30', now, zone).toISOString()).toBe('2026-11-26T22:30:00.000Z');
    expect(latestAt('23:30', now, zone).toISOString()).toBe('2026-11-26T21:30:00.000Z');
  });

  it('as an end follows its start, past midnight too', () => {
    const start = new Date('2026-11-26T20:00:00Z'); // 22:00
    expect(nextAt('23:30', start, zone).toISOString()).toBe('2026-11-26T21:30:00.000Z');
    expect(nextAt('00:45', start, zone).toISOString()).toBe('2026-11-26T22:45:00.000Z');
  });
});
