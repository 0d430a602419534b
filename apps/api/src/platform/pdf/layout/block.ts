import type { Line } from '../text/typesetter.js';
import { COLOURS, PAGE } from './theme.js';

export interface PlacedLine {
  line: Line;
  x: number;
  /** baseline */
  y: number;
}

export interface Rule {
  from: number;
  to: number;
  y: number;
  width: number;
  colour: string;
}

export interface PlacedImage {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A piece of a page that does not break, as plain data: where its lines and rules stand, measured from its top. Blocks are
 * made first, then dealt out to pages, then painted; so page y of x is known before anything is drawn.
 */
export interface Block {
  height: number;
  lines: PlacedLine[];
  rules: Rule[];
  logo?: PlacedImage;
  /** a band over the whole width of the paper, behind the lines */
  band?: string;
  /** role in the structure of a tagged PDF */
  role?: 'H1' | 'H2' | 'P';
  /** stands on the same page as the block after it */
  keepWithNext?: boolean;
  /** stands before this block again when a page begins with it: the head of its table */
  head?: Block;
  /** white space, left out at the top of a page */
  isSpace?: boolean;
  /** stands at the foot of its page */
  atFoot?: boolean;
}

/** Half the height of capitals, by the size of the font: centres lines of different sizes on one another. */
const HALF_CAPITAL = 0.349;

export class BlockBuilder {
  readonly lines: PlacedLine[] = [];
  readonly rules: Rule[] = [];
  /** lowest point of what was put down so far */
  bottom = 0;

  /** A line whose capitals are centred on `centre`. */
  text(line: Line, x: number, centre: number): this {
    this.lines.push({ line, x, y: centre + line.style.size * HALF_CAPITAL });
    this.bottom = Math.max(this.bottom, centre + line.style.leading / 2);
    return this;
  }

  right(line: Line, edge: number, centre: number): this {
    return this.text(line, edge - line.width, centre);
  }

  /** Lines under one another from `top`; answers where they end. */
  column(lines: readonly Line[], x: number, top: number): number {
    let y = top;
    for (const line of lines) {
      this.text(line, x, y + line.style.leading / 2);
      y += line.style.leading;
    }
    return y;
  }

  hairline(from: number, y: number, to: number = PAGE.right): this {
    return this.rule({ from, to, y, width: 0.6, colour: COLOURS.hairline });
  }

  inkLine(from: number, y: number, to: number = PAGE.right): this {
    return this.rule({ from, to, y, width: 0.7, colour: COLOURS.ink });
  }

  rule(rule: Rule): this {
    this.rules.push(rule);
    return this;
  }

  build(height: number, more: Partial<Omit<Block, 'height' | 'lines' | 'rules'>> = {}): Block {
    return { height, lines: this.lines, rules: this.rules, ...more };
  }
}

export function space(height: number, keepWithNext = true): Block {
  return { height, lines: [], rules: [], isSpace: true, keepWithNext };
}
