import type { Random } from '../random.js';

export interface PieceSizes {
  /** Pieces are multiples of it. */
  step: number;
  min: number;
  max: number;
}

/** Cuts a time into pieces that add up to it, none of them shorter than `min` unless the whole is. */
export function splitMinutes(total: number, { step, min, max }: PieceSizes, random: Random): number[] {
  const pieces: number[] = [];
  let rest = total;
  while (rest > max) {
    const piece = step * random.int(Math.ceil(min / step), Math.floor(Math.min(max, rest - min) / step));
    pieces.push(piece);
    rest -= piece;
  }
  return [...pieces, rest];
}
