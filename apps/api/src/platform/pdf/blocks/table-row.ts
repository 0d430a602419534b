import type { DocumentRow } from '../document-data.js';
import { type Block, BlockBuilder } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { PAGE, STYLES } from '../layout/theme.js';
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
}

/** One line of a document: date, description with its small print, quantity, rate, amount. One block, or several if long. */
export function tableRow(context: DrawingContext, options: RowOptions): Block[] {
  const { type } = context;
  const { row, details, columns } = options;
  const small = columns.date === null && row.date !== null ? [context.format.date(row.date), ...details] : details;
  const lines = [
    ...type.wrap(row.description, STYLES.body, columns.descriptionWidth),
    ...type.wrap(small.join(' · '), { ...STYLES.small, leading: 10.8 }, columns.descriptionWidth),
  ];
  if (lines.length <= WHOLE_UP_TO) return [firstBlock(context, options, lines, true)];

  const middle = lines.slice(ORPHANS, -ORPHANS).map((line) => linesBlock([line], columns.description, false));
  const last = linesBlock(lines.slice(-ORPHANS), columns.description, true);
  return [firstBlock(context, options, lines.slice(0, ORPHANS), false), ...middle, last];
}

function firstBlock(context: DrawingContext, options: RowOptions, lines: Line[], isWhole: boolean): Block {
  const { type, format } = context;
  const { row, columns, hasHairline } = options;
  const block = new BlockBuilder();
  if (hasHairline) block.hairline(PAGE.content, 0);
  const centre = PAD_TOP + STYLES.body.leading / 2;
  if (columns.date !== null && row.date)
    block.text(type.line(format.date(row.date), STYLES.body), columns.date, centre);
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
