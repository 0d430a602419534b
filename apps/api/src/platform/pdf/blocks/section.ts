import type { DocumentData, DocumentSection } from '../document-data.js';
import { type Block, BlockBuilder, space } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { PAGE, STYLES } from '../layout/theme.js';
import { type Columns, columnsOf, type FigureWidths } from './columns.js';
import { sectionTitle } from './document-words.js';
import { rowDetails } from './row-details.js';
import { tableRow } from './table-row.js';

const HEAD_HEIGHT = 22.9;
const HEAD_CENTRE = 12.9;
/** From the rule over a section without a table head to its first row. */
const RULE_GAP = 2;
const AFTER = 8;
const LABEL_WIDTH = PAGE.content - PAGE.left - PAGE.gutter;

interface SectionOptions {
  widths: FigureWidths;
  /** the first table of a document says what its columns are; later ones only if they have more than an amount */
  isFirst: boolean;
}

const HEAD_WORDS = {
  quote: { description: 'What we will do', quantity: 'Hours', rate: 'Rate' },
  time: { description: 'Work done', quantity: 'Hours', rate: 'Rate' },
  other: { description: 'Description', quantity: 'Quantity', rate: 'Price' },
};

/** A block of lines under one ink rule: label at the left, table head, rows, sum. */
export function section(context: DrawingContext, data: DocumentSection, { widths, isFirst }: SectionOptions): Block[] {
  const columns = columnsOf(data, widths);
  const hasHead = isFirst || needsHead(context.data, data, columns);
  const start = opening(context, data, columns, { hasHead, isContinued: false });
  const head = opening(context, data, columns, { hasHead, isContinued: true });

  const rows = data.rows.flatMap((row, index) =>
    tableRow(context, {
      row,
      columns,
      details: rowDetails(context.data, data, row, context.format),
      hasHairline: index > 0,
      hasBox: data.hasBoxes ?? false,
    }),
  );
  const sum = data.subtotal && data.rows.length > 1 ? [subtotal(context, data, columns)] : [];
  const body = [...rows, ...sum].map((block): Block => ({ ...block, head: head.block }));
  const beforeSum = body.at(-2);
  if (sum.length > 0 && beforeSum) beforeSum.keepWithNext = true;

  const used = start.block.height + body.reduce((total, { height }) => total + height, 0);
  const last = body.at(-1);
  if (last) last.keepWithNext = true;
  return [{ ...start.block, keepWithNext: true }, ...body, space(Math.max(AFTER, start.labelEnd + 4 - used), false)];
}

/** A quote has one kind of table: its head stands once, unless a later part is the first with rates. */
function needsHead({ kind, sections }: DocumentData, part: DocumentSection, columns: Columns): boolean {
  if (kind === 'quote') return columns.rate !== null && sections[0]!.rows.every(({ rateMinor }) => rateMinor === null);
  return part.kind === 'time' || columns.quantity !== null || columns.rate !== null;
}

function opening(
  { type, format, data }: DrawingContext,
  part: DocumentSection,
  columns: Columns,
  { hasHead, isContinued }: { hasHead: boolean; isContinued: boolean },
) {
  const block = new BlockBuilder();
  block.inkLine(PAGE.left, 0);
  const label = type.wrap(sectionTitle(part), STYLES.strong, LABEL_WIDTH);
  let labelEnd = block.column(label, PAGE.left, HEAD_CENTRE - STYLES.strong.leading / 2);
  const small = isContinued ? 'continued' : (part.note ?? '');
  labelEnd = block.column(type.wrap(small, STYLES.small, LABEL_WIDTH), PAGE.left, labelEnd);
  if (!hasHead) return { block: block.build(RULE_GAP, { role: 'H2' }), labelEnd };

  block.hairline(PAGE.content, HEAD_HEIGHT);
  const words = HEAD_WORDS[data.kind === 'quote' ? 'quote' : part.kind === 'time' ? 'time' : 'other'];
  const head = (text: string) => type.line(text, STYLES.head);
  if (columns.date !== null) block.text(head('Date'), columns.date, HEAD_CENTRE);
  block.text(head(words.description), columns.description, HEAD_CENTRE);
  if (columns.quantity !== null) block.right(head(words.quantity), columns.quantity, HEAD_CENTRE);
  if (columns.rate !== null) block.right(head(`${words.rate}, ${format.symbol}`), columns.rate, HEAD_CENTRE);
  const amount = data.totals.vatRegistered && data.totals.pricesIncludeVat ? 'With VAT' : 'Amount';
  block.right(head(`${amount}, ${format.symbol}`), columns.amount, HEAD_CENTRE);
  return { block: block.build(HEAD_HEIGHT, { role: 'H2' }), labelEnd };
}

function subtotal({ type, format }: DrawingContext, part: DocumentSection, columns: Columns): Block {
  const block = new BlockBuilder();
  block.inkLine(PAGE.content, 0);
  const centre = 11.4;
  block.text(type.line(sectionTitle(part), STYLES.strong), PAGE.content, centre);
  if (columns.quantity !== null && part.subtotal?.quantityText) {
    block.right(type.line(part.subtotal.quantityText, STYLES.strongFigure), columns.quantity, centre);
  }
  block.right(type.line(format.amount(part.subtotal?.amountMinor ?? 0), STYLES.strongFigure), columns.amount, centre);
  return block.build(20.4, { role: 'P' });
}
