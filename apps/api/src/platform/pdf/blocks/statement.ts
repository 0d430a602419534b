import type { PrintedAccountLine, PrintedStatement } from '../document-data.js';
import { type Block, BlockBuilder, space } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { PAGE, STYLES } from '../layout/theme.js';
import { ageingStrip } from './ageing-strip.js';
import { closing } from './totals.js';

const HEAD_HEIGHT = 22.9;
const HEAD_CENTRE = 12.9;
const PAD_TOP = 4.6;
const PAD_BOTTOM = 3.6;
const DATE = 65.4;
const LABEL_WIDTH = PAGE.content - PAGE.left - PAGE.gutter;
const FIGURE_LEAST = 66;
const GAP = 14;

/** A column of figures: its head, and what a line has in it. */
interface Figures {
  head: string;
  of: (line: PrintedAccountLine) => string;
}

function figuresOf({ form }: PrintedStatement, { format }: DrawingContext): Figures[] {
  const amount = (minor: number | null) => (minor === null ? '' : format.amount(minor));
  if (form === 'open_item') {
    return [
      { head: 'Due', of: ({ dueDate }) => (dueDate ? format.date(dueDate) : '') },
      { head: `Amount, ${format.symbol}`, of: ({ originalMinor }) => amount(originalMinor) },
      { head: `Open, ${format.symbol}`, of: ({ amountMinor }) => amount(amountMinor) },
    ];
  }
  return [
    { head: `Charged, ${format.symbol}`, of: ({ amountMinor }) => amount(amountMinor > 0 ? amountMinor : null) },
    { head: `Paid, ${format.symbol}`, of: ({ amountMinor }) => amount(amountMinor < 0 ? -amountMinor : null) },
    { head: `Balance, ${format.symbol}`, of: ({ balanceMinor }) => amount(balanceMinor) },
  ];
}

/** The account of a client: its lines under an ink rule, the ages of what is open, and the balance over the double rule. */
export function statement(context: DrawingContext, data: PrintedStatement): Block[] {
  const figures = figuresOf(data, context);
  const lines = data.form === 'open_item' ? data.lines : [openingLine(data), ...data.lines];
  const edges = edgesOf(context, figures, lines);
  const head = tableHead(context, data, { figures, edges }, false);
  const continued = tableHead(context, data, { figures, edges }, true);
  const rows = lines.map((line, index): Block => ({
    ...accountRow(context, line, { figures, edges, hasHairline: index > 0 }),
    head: continued,
  }));
  const body = rows.length > 0 ? rows : [nothing(context)];
  const last = body.at(-1)!;
  return [
    { ...head, keepWithNext: true },
    ...body.slice(0, -1),
    { ...last, keepWithNext: true },
    space(12),
    ...ageingStrip(context, data),
    ...closing(context, {
      label: `${data.closingMinor < 0 ? 'In your favour' : 'Balance'} on ${context.format.date(data.to)}`,
      amountMinor: data.closingMinor,
    }),
  ];
}

const openingLine = ({ from, openingMinor }: PrintedStatement): PrintedAccountLine => ({
  date: from,
  description: 'Balance brought forward',
  dueDate: null,
  originalMinor: null,
  amountMinor: 0,
  balanceMinor: openingMinor,
});

/** Right edges of the columns of figures, wide enough for the widest. */
function edgesOf({ type }: DrawingContext, figures: Figures[], lines: PrintedAccountLine[]): number[] {
  const widths = figures.map(({ of, head }) =>
    Math.max(
      FIGURE_LEAST,
      GAP + type.line(head, STYLES.head).width,
      ...lines.map((line) => GAP + type.line(of(line), STYLES.figure).width),
    ),
  );
  return widths.map((_, index) => PAGE.right - widths.slice(index + 1).reduce((sum, width) => sum + width, 0));
}

interface Table {
  figures: Figures[];
  edges: number[];
}

function tableHead(
  { type }: DrawingContext,
  { form }: PrintedStatement,
  { figures, edges }: Table,
  isContinued: boolean,
): Block {
  const block = new BlockBuilder();
  block.inkLine(PAGE.left, 0);
  const title = type.wrap(form === 'open_item' ? 'Open items' : 'Your account', STYLES.strong, LABEL_WIDTH);
  const end = block.column(title, PAGE.left, HEAD_CENTRE - STYLES.strong.leading / 2);
  if (isContinued) block.column([type.line('continued', STYLES.small)], PAGE.left, end);
  block.hairline(PAGE.content, HEAD_HEIGHT);
  block.text(type.line('Date', STYLES.head), PAGE.content, HEAD_CENTRE);
  block.text(type.line('Description', STYLES.head), PAGE.content + DATE, HEAD_CENTRE);
  figures.forEach(({ head }, index) => block.right(type.line(head, STYLES.head), edges[index]!, HEAD_CENTRE));
  return block.build(HEAD_HEIGHT, { role: 'H2' });
}

function accountRow(
  { type, format }: DrawingContext,
  line: PrintedAccountLine,
  { figures, edges, hasHairline }: Table & { hasHairline: boolean },
): Block {
  const block = new BlockBuilder();
  if (hasHairline) block.hairline(PAGE.content, 0);
  const centre = PAD_TOP + STYLES.body.leading / 2;
  block.text(type.line(format.date(line.date), STYLES.body), PAGE.content, centre);
  const firstFigure = type.line(figures[0]!.of(line), STYLES.figure).width;
  const width = edges[0]! - firstFigure - GAP - PAGE.content - DATE;
  const end = block.column(type.wrap(line.description, STYLES.body, width), PAGE.content + DATE, PAD_TOP);
  figures.forEach(({ of }, index) => block.right(type.line(of(line), STYLES.figure), edges[index]!, centre));
  return block.build(Math.max(end, PAD_TOP + STYLES.body.leading) + PAD_BOTTOM, { role: 'P' });
}

function nothing({ type }: DrawingContext): Block {
  const block = new BlockBuilder();
  const end = block.column([type.line('Nothing is open.', STYLES.soft)], PAGE.content, PAD_TOP);
  return block.build(end + PAD_BOTTOM, { role: 'P' });
}
