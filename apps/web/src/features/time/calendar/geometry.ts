import { addDays, eachDay, localDate, localDateTimeToInstant, localTime, type IsoDate } from '@atlasos/domain';

export const SNAP_MINUTES = 15;
export const DAY_MINUTES = 1_440;
const MINUTE_MS = 60_000;

export interface Timed {
  startedAt: string;
  endedAt: string;
}

/** The part of something timed that lies on one day, in minutes of that day's clock. */
export interface Piece {
  date: IsoDate;
  fromMinute: number;
  toMinute: number;
  isFirst: boolean;
  isLast: boolean;
}

/** A reading of the practice's clock; 1440 is midnight at the end of the day. */
export interface Clock {
  date: IsoDate;
  minute: number;
}

export function clockAt(instant: string | Date, zone: string): Clock {
  const [hours = 0, minutes = 0] = localTime(instant, zone).split(':').map(Number);
  return { date: localDate(instant, zone), minute: hours * 60 + minutes };
}

/** `08:15`; the end of a day reads 00:00. */
export const clockText = (minute: number): string =>
  [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

export const instantAt = ({ date, minute }: Clock, zone: string): Date =>
  minute >= DAY_MINUTES
    ? instantAt({ date: addDays(date, 1), minute: minute - DAY_MINUTES }, zone)
    : localDateTimeToInstant(`${date}T${clockText(minute)}`, zone);

/** One piece a day, by the clock on the wall. Where clocks go back and the end reads earlier than the start, by its length. */
export function piecesOf({ startedAt, endedAt }: Timed, zone: string): Piece[] {
  const start = clockAt(startedAt, zone);
  const end = clockAt(endedAt, zone);
  const lengthMinutes = Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / MINUTE_MS));
  const lastDate = end.minute === 0 && end.date > start.date ? addDays(end.date, -1) : end.date;
  return eachDay(start.date, lastDate).map((date) => {
    const fromMinute = date === start.date ? start.minute : 0;
    const reads = date === end.date ? end.minute : DAY_MINUTES;
    const toMinute = reads > fromMinute ? reads : Math.min(DAY_MINUTES, fromMinute + lengthMinutes);
    return { date, fromMinute, toMinute, isFirst: date === start.date, isLast: date === lastDate };
  });
}

/** Minutes that a day has: 1380 and 1500 where clocks change. */
export const dayLength = (date: IsoDate, zone: string): number =>
  (instantAt({ date, minute: DAY_MINUTES }, zone).getTime() - instantAt({ date, minute: 0 }, zone).getTime()) /
  MINUTE_MS;

export interface Lane {
  lane: number;
  lanes: number;
}

/** Pieces of one day side by side where they overlap; each run of overlapping ones shares the width. Same order as given. */
export function lanesOf(pieces: ReadonlyArray<Pick<Piece, 'fromMinute' | 'toMinute'>>): Lane[] {
  const order = pieces
    .map((piece, index) => ({
      index,
      from: piece.fromMinute,
      to: Math.max(piece.toMinute, piece.fromMinute + SNAP_MINUTES),
    }))
    .sort((a, b) => a.from - b.from || b.to - a.to || a.index - b.index);
  const result: Lane[] = pieces.map(() => ({ lane: 0, lanes: 1 }));
  let run: number[] = [];
  let ends: number[] = [];
  const close = (): void => run.forEach((index) => (result[index]!.lanes = ends.length));
  for (const { index, from, to } of order) {
    if (ends.every((end) => end <= from)) {
      close();
      run = [];
      ends = [];
    }
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    result[index]!.lane = lane;
    run.push(index);
  }
  close();
  return result;
}

export const snap = (minute: number): number => Math.round(minute / SNAP_MINUTES) * SNAP_MINUTES;
export const snapDown = (minute: number): number => Math.floor(minute / SNAP_MINUTES) * SNAP_MINUTES;
const snapUp = (minute: number): number => Math.ceil(minute / SNAP_MINUTES) * SNAP_MINUTES;
const within = (minute: number, least: number, most: number): number => Math.min(most, Math.max(least, minute));

/** What dragging from one minute to another takes up: whole quarters, at least one, never beyond the day. */
export function drawnSpan(anchor: number, at: number): { fromMinute: number; toMinute: number } {
  if (at >= anchor) {
    const fromMinute = within(snapDown(anchor), 0, DAY_MINUTES - SNAP_MINUTES);
    return { fromMinute, toMinute: within(snap(at), fromMinute + SNAP_MINUTES, DAY_MINUTES) };
  }
  const toMinute = within(snapUp(anchor), SNAP_MINUTES, DAY_MINUTES);
  return { fromMinute: within(snap(at), 0, toMinute - SNAP_MINUTES), toMinute };
}

/** Where something that began at `start` begins after it was dragged. Onto another day alone, its time stays to the minute. */
export function movedStart(start: Clock, by: { days: number; minutes: number }): Clock {
  const isSameTime = snap(by.minutes) === 0;
  return {
    date: addDays(start.date, by.days),
    minute: isSameTime ? start.minute : within(snap(start.minute + by.minutes), 0, DAY_MINUTES - SNAP_MINUTES),
  };
}

/** Minutes from a start to where the lower edge was dragged; an edge above the start leaves a quarter of an hour. */
export function minutesTo(startedAt: string, edge: Clock, zone: string): number {
  const end = instantAt({ date: edge.date, minute: within(snap(edge.minute), 0, DAY_MINUTES) }, zone);
  const minutes = Math.round((end.getTime() - Date.parse(startedAt)) / MINUTE_MS);
  return minutes < 1 ? SNAP_MINUTES : Math.min(DAY_MINUTES, minutes);
}

/** The next quarter of an hour up or down, past midnight too. */
export function stepClock({ date, minute }: Clock, direction: 1 | -1): Clock {
  const next = direction === 1 ? snapDown(minute) + SNAP_MINUTES : snapUp(minute) - SNAP_MINUTES;
  if (next < 0) return { date: addDays(date, -1), minute: next + DAY_MINUTES };
  if (next >= DAY_MINUTES) return { date: addDays(date, 1), minute: next - DAY_MINUTES };
  return { date, minute: next };
}

/** The hours in sight without scrolling: the working day and whatever lies outside of it. */
export function shownRange(pieces: ReadonlyArray<Pick<Piece, 'fromMinute' | 'toMinute'>>): {
  fromMinute: number;
  toMinute: number;
} {
  const first = Math.min(8 * 60, ...pieces.map(({ fromMinute }) => fromMinute));
  const last = Math.max(17 * 60, ...pieces.map(({ toMinute }) => toMinute));
  return { fromMinute: Math.floor(first / 60) * 60, toMinute: Math.ceil(last / 60) * 60 };
}
