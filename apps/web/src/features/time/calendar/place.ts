import type { IsoDate } from '@atlasos/domain';
import { lanesOf, piecesOf, type Lane, type Piece, type Timed } from './geometry.js';
import type { TimedEntry } from './timing.js';

/** A piece in its column, and its share of it. Without an entry it is the timer. */
export interface Placed extends Lane {
  entry: TimedEntry | null;
  piece: Piece;
  day: number;
}

/** All that lies on these days, in the order of the clock. */
export function placed(
  entries: readonly TimedEntry[],
  running: Timed | null,
  days: readonly IsoDate[],
  zone: string,
): Placed[] {
  const all = [
    ...entries.flatMap((entry) => piecesOf(entry, zone).map((piece) => ({ entry, piece }))),
    ...(running ? piecesOf(running, zone).map((piece) => ({ entry: null, piece })) : []),
  ];
  return days.flatMap((date, day) => {
    const here = all.filter(({ piece }) => piece.date === date).sort((a, b) => a.piece.fromMinute - b.piece.fromMinute);
    const lanes = lanesOf(here.map(({ piece }) => piece));
    return here.map((part, index) => ({ ...part, day, ...lanes[index]! }));
  });
}
