import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  clockAt,
  clockText,
  dayLength,
  drawnSpan,
  instantAt,
  lanesOf,
  minutesTo,
  movedStart,
  piecesOf,
  shownRange,
  stepClock,
} from './geometry.js';

const cape = 'Africa/Johannesburg';
const london = 'Europe/London';
const spans = (startedAt: string, endedAt: string, zone: string) =>
  piecesOf({ startedAt, endedAt }, zone).map(({ date, fromMinute, toMinute }) => [
    date,
    clockText(fromMinute),
    clockText(toMinute),
  ]);

describe('where an entry stands', () => {
  it('is its day and time in the zone of the practice', () => {
    expect(spans('2026-11-26T06:04:00Z', '2026-11-26T07:10:00Z', cape)).toEqual([['2026-11-26', '08:04', '09:10']]);
    expect(spans('2026-03-31T22:30:00Z', '2026-03-31T23:00:00Z', cape)).toEqual([['2026-04-01', '00:30', '01:00']]);
  });

  it('is two days when it crosses midnight, and one when it ends there', () => {
    const both = piecesOf({ startedAt: '2026-11-26T21:30:00Z', endedAt: '2026-11-26T22:45:00Z' }, cape);
    expect(both).toEqual([
      { date: '2026-11-26', fromMinute: 1410, toMinute: 1440, isFirst: true, isLast: false },
      { date: '2026-11-27', fromMinute: 0, toMinute: 45, isFirst: false, isLast: true },
    ]);
    expect(spans('2026-11-26T21:30:00Z', '2026-11-26T22:00:00Z', cape)).toEqual([['2026-11-26', '23:30', '00:00']]);
  });

  it('reaches over the hour that is left out, and keeps its length in the hour that comes twice', () => {
    // 60 minutes worked: the clock skips from 01:00 to 02:00
    expect(spans('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', london)).toEqual([['2026-03-29', '00:30', '02:30']]);
    // 45 minutes from 01:30 summer time read 01:15 winter time
    expect(spans('2026-10-25T00:30:00Z', '2026-10-25T01:15:00Z', london)).toEqual([['2026-10-25', '01:30', '02:15']]);
    expect([dayLength('2026-03-29', london), dayLength('2026-10-25', london), dayLength('2026-11-26', cape)]).toEqual([
      1380, 1500, 1440,
    ]);
  });
});

describe('what overlaps', () => {
  const lanes = (...list: Array<[number, number]>) =>
    lanesOf(list.map(([fromMinute, toMinute]) => ({ fromMinute, toMinute }))).map(({ lane, lanes: of }) => [lane, of]);

  it('stands side by side, and only where it does', () => {
    expect(lanes([480, 540], [540, 600])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(lanes([480, 600], [510, 540], [540, 570], [660, 720])).toEqual([
      [0, 2],
      [1, 2],
      [1, 2],
      [0, 1],
    ]);
    expect(lanes([480, 482], [484, 500])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('never covers another one', () => {
    const piece = fc.tuple(fc.nat(1425), fc.integer({ min: 15, max: 300 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (list) => {
        const pieces = list.map(([fromMinute, length]) => ({ fromMinute, toMinute: fromMinute + length }));
        const placed = lanesOf(pieces);
        pieces.forEach((a, i) =>
          pieces.forEach((b, j) => {
            if (i === j || a.toMinute <= b.fromMinute || b.toMinute <= a.fromMinute) return;
            expect(placed[i]!.lane).not.toBe(placed[j]!.lane);
            expect(placed[i]!.lanes).toBe(placed[j]!.lanes);
          }),
        );
        placed.forEach(({ lane, lanes: of }) => expect(lane).toBeLessThan(of));
      }),
    );
  });
});

describe('dragging', () => {
  it('draws whole quarters, at least one, up or down, within the day', () => {
    const texts = (anchor: number, at: number) => Object.values(drawnSpan(anchor, at)).map(clockText);
    expect(texts(547, 612)).toEqual(['09:00', '10:15']);
    expect(texts(547, 548)).toEqual(['09:00', '09:15']);
    expect(texts(612, 547)).toEqual(['09:00', '10:15']);
    expect(texts(1439, 2000)).toEqual(['23:45', '00:00']);
    expect(texts(3, -90)).toEqual(['00:00', '00:15']);
  });

  it('moves to the quarter, and leaves the minute alone on the way to another day', () => {
    const start = { date: '2026-11-26', minute: 484 };
    expect(movedStart(start, { days: 0, minutes: 34 })).toEqual({ date: '2026-11-26', minute: 525 });
    expect(movedStart(start, { days: -2, minutes: 5 })).toEqual({ date: '2026-11-24', minute: 484 });
    expect(movedStart(start, { days: 0, minutes: -900 })).toEqual({ date: '2026-11-26', minute: 0 });
  });

  it('counts what was worked when an edge is dragged, also over a change of clocks', () => {
    expect(minutesTo('2026-11-26T06:04:00Z', { date: '2026-11-26', minute: 548 }, cape)).toBe(71);
    expect(minutesTo('2026-03-29T00:30:00Z', { date: '2026-03-29', minute: 180 }, london)).toBe(90);
    expect(minutesTo('2026-11-26T06:04:00Z', { date: '2026-11-26', minute: 60 }, cape)).toBe(15);
    expect(minutesTo('2026-11-26T06:00:00Z', { date: '2026-11-27', minute: 900 }, cape)).toBe(1440);
  });
});

describe('keys', () => {
  it('go to the next quarter, past midnight too', () => {
    expect(stepClock({ date: '2026-11-26', minute: 484 }, 1).minute).toBe(495);
    expect(stepClock({ date: '2026-11-26', minute: 484 }, -1).minute).toBe(480);
    expect(stepClock({ date: '2026-11-26', minute: 480 }, -1).minute).toBe(465);
    expect(stepClock({ date: '2026-11-26', minute: 0 }, -1)).toEqual({ date: '2026-11-25', minute: 1425 });
    expect(stepClock({ date: '2026-11-26', minute: 1430 }, 1)).toEqual({ date: '2026-11-27', minute: 0 });
  });
});

it('reads back what it wrote', () => {
  expect(clockAt(instantAt({ date: '2026-11-26', minute: 1440 }, cape), cape)).toEqual({
    date: '2026-11-27',
    minute: 0,
  });
});

it('shows the working day, and more where there was more', () => {
  expect(shownRange([])).toEqual({ fromMinute: 480, toMinute: 1020 });
  expect(shownRange([{ fromMinute: 370, toMinute: 1275 }])).toEqual({ fromMinute: 360, toMinute: 1320 });
});
