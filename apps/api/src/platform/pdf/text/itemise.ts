import { covers, scriptFor, type Script } from '../fonts/faces.js';

/** What stands for a character that no font has. */
export const MISSING_SIGN = '\ufffd';

export interface TextRun {
  script: Script;
  text: string;
}

export interface ItemisedText {
  runs: TextRun[];
  /** characters that no font has, in order, each as often as it occurs */
  missing: string[];
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const isPlain = (text: string): boolean => /^[\u0020-\u007e\u00a0-\u00ff]*$/.test(text);

const codePointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

/** Splits a word by the font files that have its characters; a character and its marks stay together where one file has both. */
export function itemise(text: string): ItemisedText {
  if (isPlain(text)) return { runs: text === '' ? [] : [{ script: 'latin', text }], missing: [] };
  const runs: TextRun[] = [];
  const missing: string[] = [];
  const append = (script: Script, piece: string) => {
    const last = runs.at(-1);
    if (last?.script === script) last.text += piece;
    else runs.push({ script, text: piece });
  };
  const place = (piece: string): boolean => {
    const codePoints = codePointsOf(piece);
    const current = runs.at(-1)?.script;
    const stays = current !== undefined && codePoints.every((codePoint) => covers(current, codePoint));
    const script = stays ? current : scriptFor(codePoints);
    if (script) append(script, piece);
    return script !== null;
  };

  for (const { segment } of clusters.segment(text)) {
    if (place(segment)) continue;
    const known = Array.from(segment).filter((character) => scriptFor(codePointsOf(character)) !== null);
    // An emoji of several parts is one thing that is missing, not four.
    if (known.length === 0) {
      missing.push(segment);
      append('latin', MISSING_SIGN);
      continue;
    }
    for (const character of segment) {
      if (place(character)) continue;
      missing.push(character);
      append('latin', MISSING_SIGN);
    }
  }
  return { runs, missing };
}
