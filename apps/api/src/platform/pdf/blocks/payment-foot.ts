import type { LabelledText } from '../document-data.js';
import { type Block, BlockBuilder, space } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { COLOURS, PAGE, STYLES } from '../layout/theme.js';

const TOP = 8.9;
const SECOND_COLUMN = (PAGE.content + PAGE.facts) / 2;
const BOTTOM = 5;

/** How to pay: at the foot of the last page, with the reference as the only thing in colour. */
export function paymentFoot({ data, type, format }: DrawingContext): Block[] {
  if (!data.payment) return [];
  const { title, bankLines, reference } = data.payment;
  const block = new BlockBuilder();
  block.rule({ from: PAGE.left, to: PAGE.right, y: 0, width: 1.3, colour: COLOURS.ink });
  block.column(type.wrap(title || 'Pay by EFT', STYLES.strong, PAGE.content - PAGE.left - PAGE.gutter), PAGE.left, TOP);

  const width = SECOND_COLUMN - PAGE.content - PAGE.gutter;
  const half = Math.ceil(bankLines.length / 2);
  const column = (lines: readonly LabelledText[], x: number) => {
    let y = TOP;
    for (const { label, text } of lines) {
      block.text(type.cut(label, STYLES.small, width), x, y + 6.5);
      y = block.column(type.wrap(text, STYLES.body, width), x, y + 13) + 0.6;
    }
  };
  column(bankLines.slice(0, half), PAGE.content);
  column(bankLines.slice(half), SECOND_COLUMN);

  if (reference) {
    block.text(type.line('Your reference, always the same', STYLES.small), PAGE.facts, TOP + 6.5);
    block.text(type.fit(reference, STYLES.reference, PAGE.right - PAGE.facts), PAGE.facts, TOP + 22.2);
  }
  if (data.dueDate && data.kind !== 'quote') {
    const pay = type.line(`Please pay by ${format.date(data.dueDate)}`, STYLES.small);
    block.text(pay, PAGE.facts, TOP + (reference ? 37.6 : 6.5));
  }
  return [space(18), block.build(block.bottom + BOTTOM, { atFoot: true, role: 'P' })];
}
