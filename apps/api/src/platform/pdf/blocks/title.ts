import { type Block, BlockBuilder } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { COLOURS, PAGE, STYLES } from '../layout/theme.js';

const TITLE_CENTRE = 19;
const RULE = 45.6;

/** The heading and the number on one base line, over the one heavy rule of the page's upper half. */
export function title({ data, type }: DrawingContext): Block {
  const block = new BlockBuilder();
  const heading = type.fit(data.heading, STYLES.title, PAGE.facts - PAGE.left - PAGE.gutter);
  // The round left side of a large capital stands a little inside its box.
  block.text(heading, PAGE.left - 1, TITLE_CENTRE);
  const baseline = block.lines[0]?.y ?? 0;

  const style = data.number === null ? STYLES.numberToCome : STYLES.number;
  const number = type.fit(data.number ?? 'Number on finalising', style, PAGE.right - PAGE.facts);
  block.lines.push({ line: number, x: PAGE.facts, y: baseline });
  block.rule({ from: PAGE.left, to: PAGE.right, y: RULE, width: 1.3, colour: COLOURS.ink });
  return block.build(RULE, { keepWithNext: true, role: 'H1' });
}
