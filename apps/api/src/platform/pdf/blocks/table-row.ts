import type { DocumentRow } from '../document-data.js';
import { type Block, BlockBuilder } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { COLOURS, PAGE, STYLES } from '../layout/theme.js';
import type { Line } from '../text/typesetter.js';
import type { Columns } from './columns.js';

const PAD_TOP = 4.6;
const PAD_BOTTOM = 3.6;
/** A row of more lines than this may break over pages, never leaving fewer than two of them alone. */
const WHOLE_UP_TO = 9;
const ORPHANS = 3;

export interface RowOptions {
  row: DocumentRow;
  details: string[];
  columns: Columns;
  hasHairline: boolean;
  /** an empty box for the client to tick stands before the description */
  hasBox: boolean;
}

/** Side of the box, and how far the text stands off its left edge. */
const BOX = 6.6;
const BOX_INDENT = 13;
const LINE = 0.7;

/** One line of a document: date, description with its small print, quantity, rate, amount. One block, or several if long. */
export function tableRow(context: DrawingContext, options: RowOptions): Block[] {
  const { type } = context;
  const { row, details } = options;
  const columns = options.hasBox ? indented(options.columns) : options.columns;
  const small = columns.date === null && row.date !== null ? [context.format.date(row.date), ...details] : details;
  const lines = [
    ...type.wrap(row.description, STYLES.body, columns.descriptionWidth),
    ...type.wrap(small.join(' · '), { ...STYLES.small, leading: 10.8 }, columns.descriptionWidth),
  ];
  if (lines.length <= WHOLE_UP_TO) return [firstBlock(context, { ...options, columns }, lines, true)];

  const middle = lines.slice(ORPHANS, -ORPHANS).map((line) => linesBlock([line], columns.description, false));
  const last = linesBlock(lines.slice(-ORPHANS), columns.description, true);
  return [firstBlock(context, { ...options, columns }, lines.slice(0, ORPHANS), false), ...middle, last];
}

const indented = (columns: Columns): Columns => ({
  ...columns,
  description: columns.description + BOX_INDENT,
  descriptionWidth: columns.descriptionWidth - BOX_INDENT,
});

function box(block: BlockBuilder, left: number, centre: number): void {
  const colour = COLOURS.ink;
  for (const y of [centre - BOX / 2, centre + BOX / 2])
    block.rule({ from: left, to: left + BOX, y, width: LINE, colour });
  // a rule that is higher than it is long
  for (const x of [left, left + BOX]) {
    block.rule({ from: x - LINE / 2, to: x + LINE / 2, y: centre, width: BOX + LINE, colour });
  }
}

function firstBlock(context: DrawingContext, options: RowOptions, lines: Line[], isWhole: boolean): Block {
  const { type, format } = context;
  const { row, columns, hasHairline } = options;
  const block = new BlockBuilder();
  if (hasHairline) block.hairline(PAGE.content, 0);
  const centre = PAD_TOP + STYLES.body.leading / 2;
  if (columns.date !== null && row.date)
    block.text(type.line(format.date(row.date), STYLES.body), columns.date, centre);
  if (options.hasBox) box(block, columns.description - BOX_INDENT, centre);
  const end = Math.max(block.column(lines, columns.description, PAD_TOP), PAD_TOP + STYLES.body.leading);
  if (columns.quantity !== null && row.quantityText) {
    block.right(type.line(row.quantityText, STYLES.figure), columns.quantity, centre);
  }
  if (columns.rate !== null && row.rateMinor !== null) {
    block.right(type.line(format.amount(row.rateMinor), STYLES.figure), columns.rate, centre);
  }
  block.right(type.line(format.amount(row.amountMinor), STYLES.figure), columns.amount, centre);
  return block.build(isWhole ? end + PAD_BOTTOM : end, { role: 'P' });
}

function linesBlock(lines: Line[], x: number, isLast: boolean): Block {
  const block = new BlockBuilder();
  const end = block.column(lines, x, 0);
  return block.build(isLast ? end + PAD_BOTTOM : end, { role: 'P' });
}
