import { face, type Face, type Weight } from '../fonts/faces.js';
import { itemise } from './itemise.js';

/** Glyphs of one font file in a row; advances and offsets in thousandths of the font size. */
export interface ShapedRun {
  face: Face;
  glyphIds: number[];
  advances: number[];
  /** right and up from the pen, where a mark does not stand on it; null for a run without such */
  offsets: { x: number; y: number }[] | null;
}

export interface ShapedText {
  runs: ShapedRun[];
  /** in thousandths of the font size */
  width: number;
  missing: string[];
}

export interface ShapeStyle {
  weight: Weight;
  /** figures: no kerning, so that columns stand under one another, and a narrower space between groups of digits */
  figures?: boolean;
}

/** Ligatures would be copied out of the PDF as other characters than were typed. */
const TEXT_FEATURES = { liga: false, kern: true };
const FIGURE_FEATURES = { liga: false, kern: false };
/** Space between groups of three digits, of its normal width. */
const GROUP_SPACE = 0.86;

function shapeRun(script: ReturnType<typeof itemise>['runs'][number], style: ShapeStyle): ShapedRun {
  const used = face(script.script, style.weight);
  // The no-break space is the space's twin; with the plain one a reader of the PDF finds what he types.
  const text = script.text.replaceAll('\u00a0', ' ');
  const { glyphs, positions } = used.font.layout(text, style.figures ? FIGURE_FEATURES : TEXT_FEATURES);
  const scale = 1000 / used.font.unitsPerEm;
  const space = style.figures ? used.font.glyphForCodePoint(0x20).id : -1;
  const hasOffsets = positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0);
  return {
    face: used,
    glyphIds: glyphs.map(({ id }) => id),
    advances: positions.map(
      ({ xAdvance }, index) => xAdvance * scale * (glyphs[index]?.id === space ? GROUP_SPACE : 1),
    ),
    offsets: hasOffsets ? positions.map(({ xOffset, yOffset }) => ({ x: xOffset * scale, y: yOffset * scale })) : null,
  };
}

/** Turns text into glyphs: one entry in `runs` for each change of font file. */
export function shape(text: string, style: ShapeStyle): ShapedText {
  const { runs, missing } = itemise(text);
  const shaped = runs.map((run) => shapeRun(run, style));
  const width = shaped.reduce((sum, { advances }) => advances.reduce((total, advance) => total + advance, sum), 0);
  return { runs: shaped, width, missing };
}
