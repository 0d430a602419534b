import { type Block, BlockBuilder } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { PAGE, STYLES } from '../layout/theme.js';

/** Which invoice a credit note corrects, and why (rule 28). */
export function correction({ data, type, format }: DrawingContext): Block[] {
  if (!data.correction) return [];
  const { invoiceNumber, invoiceDate, reason } = data.correction;
  const block = new BlockBuilder();
  block.inkLine(PAGE.left, 0);
  const top = 6.4;
  block.column([type.line('Corrects', STYLES.strong)], PAGE.left, top);
  const width = PAGE.right - PAGE.content;
  const invoice = type.wrap(`Invoice ${invoiceNumber} of ${format.date(invoiceDate)}`, STYLES.strong, width);
  const end = block.column(invoice, PAGE.content, top);
  block.column(type.wrap(reason, STYLES.body, width), PAGE.content, end);
  return [block.build(block.bottom + 8, { keepWithNext: true, role: 'P' })];
}
