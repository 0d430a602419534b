import { type Block, BlockBuilder } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { PAGE, STYLES } from '../layout/theme.js';

const PAD = 5.4;

/** What a certificate states: a label at the left, what was said or done beside it, a row each. */
export function certificateFacts({ data, type }: DrawingContext): Block[] {
  return (data.facts ?? []).map(({ label, text }, index) => {
    const block = new BlockBuilder();
    if (index === 0) block.inkLine(PAGE.left, 0);
    else block.hairline(PAGE.content, 0);
    const labels = type.wrap(label, STYLES.small, PAGE.content - PAGE.left - PAGE.gutter);
    const labelEnd = block.column(labels, PAGE.left, PAD + 0.9);
    const end = block.column(type.wrap(text, STYLES.body, PAGE.right - PAGE.content), PAGE.content, PAD);
    return block.build(Math.max(labelEnd, end) + PAD, { keepWithNext: true, role: 'P' });
  });
}
