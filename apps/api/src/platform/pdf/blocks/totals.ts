import { type Block, BlockBuilder, space } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { COLOURS, PAGE, STYLES } from '../layout/theme.js';
import { hasOptions, summaryOf, type SummaryRow } from './summary-rows.js';

const LEFT = PAGE.right - 239.4;
const ROW_HEIGHT = 19;
const GAP = 12;

/** The sums, and the one total that stands under a thin rule and over a double one. */
export function totals(context: DrawingContext): Block[] {
  const { rows, final } = summaryOf(context.data, context.format);
  const sums = rows.map((row) => summaryRow(context, row));
  const last = finalRow(context, final);
  if (!hasOptions(context.data)) return [space(9), ...sums, last];
  return [space(9), ...sums, { ...last, keepWithNext: true }, withOptions(context)];
}

/** What it comes to with everything ticked, beneath the total and in its shade. */
function withOptions({ data, type, format }: DrawingContext): Block {
  const block = new BlockBuilder();
  const centre = 11.6;
  block.text(type.line('With all options', STYLES.soft), LEFT, centre);
  block.right(type.line(format.money(data.withOptionsMinor ?? 0), STYLES.figure), PAGE.right, centre);
  return block.build(ROW_HEIGHT, { role: 'P' });
}

/** One total that needs no sums before it. */
export const closing = (context: DrawingContext, final: SummaryRow): Block[] => [finalRow(context, final)];

function summaryRow({ type, format }: DrawingContext, { label, amountMinor, isSum }: SummaryRow): Block {
  const block = new BlockBuilder();
  block.hairline(LEFT, 0);
  const amount = type.line(format.amount(amountMinor), isSum ? STYLES.strongFigure : STYLES.figure);
  const width = PAGE.right - LEFT - amount.width - GAP;
  const lines = type.wrap(label, isSum ? STYLES.strong : STYLES.soft, width);
  const top = (ROW_HEIGHT - STYLES.body.leading) / 2;
  const end = block.column(lines, LEFT, top);
  block.right(amount, PAGE.right, ROW_HEIGHT / 2);
  return block.build(Math.max(end + top, ROW_HEIGHT), { keepWithNext: true, role: 'P' });
}

function finalRow({ type, format }: DrawingContext, { label, amountMinor }: SummaryRow): Block {
  const block = new BlockBuilder();
  const centre = 15.6;
  const amount = type.fit(format.money(amountMinor), STYLES.totalFigure, 170);
  block.inkLine(LEFT, 0);
  block.text(type.fit(label, STYLES.total, PAGE.right - LEFT - amount.width - GAP), LEFT, centre);
  block.right(amount, PAGE.right, centre);
  for (const y of [centre + 7.6, centre + 10.4]) {
    block.rule({ from: PAGE.right - amount.width, to: PAGE.right, y, width: 0.7, colour: COLOURS.ink });
  }
  return block.build(centre + 14, { role: 'P' });
}
