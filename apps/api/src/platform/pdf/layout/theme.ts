import type { Weight } from '../fonts/faces.js';

/** Points of a millimetre. */
export const MM = 72 / 25.4;

export const COLOURS = {
  ink: '#13201c',
  ink2: '#44524c',
  ink3: '#5f6d66',
  hairline: '#d5dbd6',
  pine: '#0f5c50',
  ochreSoft: '#fbefd3',
  ochre: '#744a05',
} as const;

/** A4 and its three columns: labels | content | facts, the last two of which tables share. */
const PAGE_WIDTH = 595.28;
const LEFT = 18 * MM;
const RIGHT = PAGE_WIDTH - 16 * MM;
export const PAGE = {
  width: PAGE_WIDTH,
  height: 841.89,
  top: 14 * MM,
  left: LEFT,
  right: RIGHT,
  content: LEFT + 32 * MM,
  facts: RIGHT - 53 * MM,
  /** where the body ends and the line with the page number begins */
  bottom: 841.89 - 20 * MM,
  footBaseline: 841.89 - 12.6 * MM,
  gutter: 12,
} as const;

export interface TextStyle {
  weight: Weight;
  size: number;
  /** distance of baselines */
  leading: number;
  colour: string;
  /** digits in columns */
  figures?: boolean;
  /** extra space between letters, thousandths of the size */
  tracking?: number;
}

const BODY: TextStyle = { weight: 400, size: 9.3, leading: 13.1, colour: COLOURS.ink };
const SMALL: TextStyle = { weight: 400, size: 8.1, leading: 11.2, colour: COLOURS.ink3 };

export const STYLES = {
  body: BODY,
  figure: { ...BODY, figures: true },
  strong: { ...BODY, weight: 600 },
  strongFigure: { ...BODY, weight: 600, figures: true },
  soft: { ...BODY, colour: COLOURS.ink2 },
  softFigure: { ...BODY, figures: true },
  small: SMALL,
  contact: { ...SMALL, leading: 11.8, colour: COLOURS.ink2 },
  head: { ...SMALL, weight: 500, size: 7.8 },
  practice: { weight: 600, size: 12.2, leading: 15, colour: COLOURS.ink },
  title: { weight: 500, size: 27, leading: 32, colour: COLOURS.ink, tracking: -12 },
  number: { weight: 500, size: 12.4, leading: 15, colour: COLOURS.ink, figures: true },
  numberToCome: { weight: 400, size: 11, leading: 15, colour: COLOURS.ink3 },
  recipient: { weight: 600, size: 10, leading: 13.6, colour: COLOURS.ink },
  amount: { weight: 500, size: 20, leading: 24, colour: COLOURS.ink, figures: true, tracking: -6 },
  total: { weight: 600, size: 10, leading: 15, colour: COLOURS.ink },
  totalFigure: { weight: 600, size: 13.2, leading: 15, colour: COLOURS.ink, figures: true },
  reference: { weight: 600, size: 13, leading: 16.4, colour: COLOURS.pine },
  foot: { ...SMALL, size: 7.5 },
  banner: { weight: 600, size: 7.8, leading: 10, colour: COLOURS.ochre },
} as const satisfies Record<string, TextStyle>;
