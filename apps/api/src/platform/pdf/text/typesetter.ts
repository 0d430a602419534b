import type { TextStyle } from '../layout/theme.js';
import { cleanText } from './clean-text.js';
import { shape, type ShapedRun, type ShapedText } from './shape.js';
import { wordsOf } from './words.js';

/** One line ready to be painted. `width` in points. */
export interface Line {
  runs: ShapedRun[];
  width: number;
  style: TextStyle;
}

const BREAK_ANYWHERE = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Measures and breaks text for one document, and remembers which characters could not be printed. */
export class Typesetter {
  private readonly missing = new Set<string>();
  private readonly shapes = new Map<string, ShapedText>();

  /** Characters that no font has, each once, in order of their first use. */
  get missingCharacters(): string[] {
    return [...this.missing];
  }

  /** One line, however long. */
  line(text: string, style: TextStyle): Line {
    return this.lineOf([cleanText(text, false).trim()], style);
  }

  /** One line that ends in an ellipsis where the width ends. */
  cut(text: string, style: TextStyle, width: number): Line {
    const whole = this.line(text, style);
    if (whole.width <= width) return whole;
    const ellipsis = this.line('…', style);
    const [head = ''] = this.split(cleanText(text, false).trim(), style, width - ellipsis.width);
    return this.lineOf([`${head.trimEnd()}…`], style);
  }

  /** One line, set smaller (down to `least` of the size) until it fits, then cut. */
  fit(text: string, style: TextStyle, width: number, least = 0.5): Line {
    const whole = this.line(text, style);
    if (whole.width <= width) return whole;
    const scale = Math.max(least, width / whole.width);
    return this.cut(text, { ...style, size: Math.floor(style.size * scale * 20) / 20 }, width + 0.01);
  }

  /** Broken into lines of at most `width` points: at spaces, after hyphens, and inside a word that is longer than a line. */
  wrap(text: string, style: TextStyle, width: number): Line[] {
    const clean = cleanText(text).trim();
    if (clean === '') return [];
    return clean.split('\n').flatMap((paragraph) => this.wrapParagraph(paragraph, style, width));
  }

  private wrapParagraph(paragraph: string, style: TextStyle, width: number): Line[] {
    const lines: string[][] = [];
    let current: string[] = [];
    let used = 0;
    const finish = () => {
      if (current.length > 0) lines.push(current);
      current = [];
      used = 0;
    };
    for (const word of wordsOf(paragraph)) {
      const needed = this.widthOf(word.trimEnd(), style);
      if (used + needed > width) finish();
      const pieces = needed > width ? this.split(word, style, width) : [word];
      for (const piece of pieces) {
        if (used > 0 && used + this.widthOf(piece.trimEnd(), style) > width) finish();
        current.push(piece);
        used += this.widthOf(piece, style);
      }
    }
    finish();
    // An empty line between paragraphs stays one.
    if (lines.length === 0) lines.push([]);
    return lines.map((words) => this.lineOf(trimmed(words), style));
  }

  private split(word: string, style: TextStyle, width: number): string[] {
    const pieces: string[] = [];
    let piece = '';
    let used = 0;
    for (const { segment } of BREAK_ANYWHERE.segment(word)) {
      const needed = this.widthOf(segment, style);
      if (piece !== '' && used + needed > width) {
        pieces.push(piece);
        piece = '';
        used = 0;
      }
      piece += segment;
      used += needed;
    }
    return piece === '' ? pieces : [...pieces, piece];
  }

  private lineOf(words: string[], style: TextStyle): Line {
    const shaped = words.flatMap((text) => wordsOf(text)).map((word) => this.shaped(word, style));
    for (const { missing } of shaped) for (const character of missing) this.missing.add(character);
    const width = words.reduce((sum, word) => sum + this.widthOf(word, style), 0);
    return { runs: shaped.flatMap(({ runs }) => runs), width, style };
  }

  private widthOf(text: string, style: TextStyle): number {
    let width = 0;
    for (const word of wordsOf(text)) {
      const { width: advance, runs } = this.shaped(word, style);
      const glyphs = style.tracking ? runs.reduce((sum, { glyphIds }) => sum + glyphIds.length, 0) : 0;
      width += advance + glyphs * (style.tracking ?? 0);
    }
    return (width * style.size) / 1000;
  }

  private shaped(word: string, style: TextStyle): ShapedText {
    const key = `${style.weight}${style.figures ? 'f' : 't'}${word}`;
    const known = this.shapes.get(key);
    if (known) return known;
    const made = shape(word, style);
    this.shapes.set(key, made);
    return made;
  }
}

function trimmed(words: string[]): string[] {
  const last = words.at(-1);
  return last === undefined ? [] : [...words.slice(0, -1), last.trimEnd()];
}
