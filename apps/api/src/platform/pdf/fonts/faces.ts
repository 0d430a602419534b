import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { woffToSfnt } from './woff-to-sfnt.js';

export const WEIGHTS = [400, 500, 600] as const;
export type Weight = (typeof WEIGHTS)[number];

/** IBM Plex Sans comes split by script. In this order a character is looked for, so Latin text touches one file a weight. */
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;
export type Script = (typeof SCRIPTS)[number];

/** One font file. `key` names it for good. */
export interface Face {
  key: string;
  font: Font;
}

const require = createRequire(import.meta.url);
const faces = new Map<string, Face>();
const coverage = new Map<Script, ReadonlySet<number>>();

function load(script: Script, weight: Weight): Face {
  const file = require.resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-${script}-${weight}-normal.woff`);
  const font = create(woffToSfnt(readFileSync(file)));
  if (!('layout' in font)) throw new Error(`${file} is a collection, not a font.`);
  // fontkit keeps the first character a glyph was asked for and writes it into every document after. Asked for all of them
  // here, in order, the file of a document does not depend on what was drawn before it.
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  return { key: `${script}-${weight}`, font };
}

/** A font file, read once in the life of the process. */
export function face(script: Script, weight: Weight): Face {
  const key = `${script}-${weight}`;
  const known = faces.get(key);
  if (known) return known;
  const loaded = load(script, weight);
  faces.set(key, loaded);
  return loaded;
}

/** Whether a script's files have a character; all weights have the same. */
export function covers(script: Script, codePoint: number): boolean {
  let set = coverage.get(script);
  if (!set) {
    set = new Set(face(script, 400).font.characterSet);
    coverage.set(script, set);
  }
  return set.has(codePoint);
}

/** The first script whose files have all of these characters; null where none does. */
export function scriptFor(codePoints: readonly number[]): Script | null {
  return SCRIPTS.find((script) => codePoints.every((codePoint) => covers(script, codePoint))) ?? null;
}
