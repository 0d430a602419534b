import { type Face, face, type Weight } from '../fonts/faces.js';
import type { ShapedRun } from './shape.js';
import type { Line } from './typesetter.js';

/** The part of a font in pdfkit that says which glyphs a document uses. */
interface EmbeddedFont {
  id: string;
  scale: number;
  subset: { includeGlyph(glyphId: number): number };
  widths: (number | undefined)[];
  unicode: (number[] | undefined)[];
  ref(): unknown;
}

interface Internals {
  _font: EmbeddedFont;
  page: { fonts: Record<string, unknown> };
  addContent(operators: string): unknown;
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);
const hex = (glyph: number): string => glyph.toString(16).padStart(4, '0');

/**
 * Writes lines of shaped glyphs. pdfkit's own `text` measures, shapes and breaks anew whatever it is given, and knows one
 * font at a time; here all that is done, so glyphs go straight to the page.
 */
export class TextPainter {
  private readonly embedded = new Map<string, EmbeddedFont>();
  private readonly pdf: PDFKit.PDFDocument;
  private readonly doc: Internals;

  constructor(pdf: PDFKit.PDFDocument) {
    this.pdf = pdf;
    this.doc = pdf as unknown as Internals;
  }

  /** @param x left edge @param y baseline, from the top of the page */
  paint(line: Line, x: number, y: number): void {
    if (line.runs.length === 0) return;
    const { size, colour, tracking = 0 } = line.style;
    this.pdf.fillColor(colour);
    const operators = ['BT'];
    let pen = x;
    for (const run of joined([...line.runs, spaceOf(line.style.weight)])) {
      const font = this.fontOf(run.face);
      this.doc.page.fonts[font.id] ??= font.ref();
      operators.push(`/${font.id} ${number(size)} Tf`);
      pen = showRun(run, font, { pen, y, size, tracking }, operators);
    }
    operators.push('ET');
    this.doc.addContent(operators.join('\n'));
  }

  private fontOf(face: Face): EmbeddedFont {
    const known = this.embedded.get(face.key);
    if (known) return known;
    // pdfkit takes a font that is already open, though its types don't say so.
    this.pdf.font(face.font as unknown as Uint8Array, face.key);
    const font = this.doc._font;
    this.embedded.set(face.key, font);
    return font;
  }
}

/** Ends a line: without it, what is copied or read aloud runs on into the first word of the next. */
function spaceOf(weight: Weight): ShapedRun {
  const latin = face('latin', weight);
  const { id, advanceWidth } = latin.font.glyphForCodePoint(0x20);
  return { face: latin, glyphIds: [id], advances: [(advanceWidth * 1000) / latin.font.unitsPerEm], offsets: null };
}

/** Neighbours of one font file become one run: fewer operators, the same page. */
function joined(runs: readonly ShapedRun[]): ShapedRun[] {
  const result: ShapedRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (!last || last.face !== run.face || last.offsets || run.offsets) {
      result.push({ ...run, glyphIds: [...run.glyphIds], advances: [...run.advances] });
      continue;
    }
    last.glyphIds.push(...run.glyphIds);
    last.advances.push(...run.advances);
  }
  return result;
}

interface Place {
  pen: number;
  y: number;
  size: number;
  tracking: number;
}

/** Appends the operators of one run; answers where the pen stands after it. */
function showRun(run: ShapedRun, font: EmbeddedFont, place: Place, operators: string[]): number {
  const { y, size, tracking } = place;
  let { pen } = place;
  let parts: string[] = [];
  let string = '';
  const begin = (dx: number, dy: number) => operators.push(`1 0 0 -1 ${number(pen + dx)} ${number(y - dy)} Tm`);
  const closeString = () => {
    if (string !== '') parts.push(`<${string}>`);
    string = '';
  };
  const flush = () => {
    closeString();
    if (parts.length > 0) operators.push(`[${parts.join(' ')}] TJ`);
    parts = [];
  };

  begin(0, 0);
  run.glyphIds.forEach((glyphId, index) => {
    const offset = run.offsets?.[index];
    if (offset && (offset.x !== 0 || offset.y !== 0)) {
      flush();
      begin((offset.x * size) / 1000, (offset.y * size) / 1000);
    }
    const { code, width } = useGlyph(glyphId, run.face, font);
    string += hex(code);
    const advance = (run.advances[index] ?? width) + tracking;
    pen += (advance * size) / 1000;
    if (offset && (offset.x !== 0 || offset.y !== 0)) {
      flush();
      begin(0, 0);
    } else if (Math.abs(advance - width) > 0.001) {
      closeString();
      parts.push(number(width - advance));
    }
  });
  flush();
  return pen;
}

function useGlyph(glyphId: number, face: Face, font: EmbeddedFont): { code: number; width: number } {
  const code = font.subset.includeGlyph(glyphId);
  const glyph = face.font.getGlyph(glyphId);
  const width = (font.widths[code] ??= glyph.advanceWidth * font.scale);
  font.unicode[code] ??= glyph.codePoints;
  return { code, width };
}
