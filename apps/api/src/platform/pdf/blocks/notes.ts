import { type Block, BlockBuilder, space } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { PAGE, STYLES, type TextStyle } from '../layout/theme.js';
import type { Line } from '../text/typesetter.js';

/** Lines that stay together at either end when a long text breaks. */
const TOGETHER = 2;

/** What the practitioner adds in words, and what the law wants said. */
export function notes({ data, type }: DrawingContext): Block[] {
  const width = PAGE.right - PAGE.content;
  const wrapped = (text: string, style: TextStyle) => type.wrap(text, style, width);
  const note = wrapped(data.notes, STYLES.body);
  const blocks: Block[] = [];
  if (note.length > 0) blocks.push(space(20, true), ...paragraph(note, type.line('Note', STYLES.strong)));
  for (const [index, remark] of data.legalRemarks.entries()) {
    const lines = wrapped(remark, { ...STYLES.small, leading: 11.4 });
    if (lines.length > 0) blocks.push(space(index === 0 ? 14 : 3, true), ...paragraph(lines));
  }
  return blocks;
}

function paragraph(lines: Line[], label?: Line): Block[] {
  return lines.map((line, index): Block => {
    const block = new BlockBuilder();
    if (label && index === 0) block.column([label], PAGE.left, 0);
    block.column([line], PAGE.content, 0);
    const nearEnd = index >= lines.length - TOGETHER && index < lines.length - 1;
    return block.build(line.style.leading, { role: 'P', keepWithNext: index < TOGETHER - 1 || nearEnd });
  });
}
