import { describe, expect, it } from '@jest/globals';
import { parseDate } from './parse-date.js';

const THURSDAY = '2026-11-26';

describe('parseDate', () => {
  it.each([
    ['26 Nov 2026', '2026-11-26'],
    ['Thu 26 Nov 2026', '2026-11-26'],
    ['26 november', '2026-11-26'],
    ['Nov 26, 2026', '2026-11-26'],
    ['26/11', '2026-11-26'],
    ['3/4/2025', '2025-04-03'],
    ['3.4.25', '2025-04-03'],
    ['2026-02-28', '2026-02-28'],
    ['7', '2026-11-07'],
    ['today', '2026-11-26'],
    ['Yesterday', '2026-11-25'],
    ['-1', '2026-11-25'],
    ['−2', '2026-11-24'],
    ['+14', '2026-12-10'],
    ['mon', '2026-11-23'],
    ['thursday', '2026-11-26'],
    ['fri', '2026-11-20'],
  ])('reads %p', (text, date) => {
    expect(parseDate(text, THURSDAY)).toEqual({ ok: true, date });
  });

  it.each(['31 Feb', '26/13', '0', '32', 'soon', '2026-13-01', '1 Xyz'])(
    'refuses %p and says how to write it',
    (text) => {
      expect(parseDate(text, THURSDAY)).toEqual({ ok: false, reason: expect.stringContaining('26 Nov 2026') });
    },
  );
});
