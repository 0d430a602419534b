import type { DocumentData } from '../document-data.js';
import { type Block, BlockBuilder } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { COLOURS, PAGE, STYLES } from '../layout/theme.js';
import type { Line, Typesetter } from '../text/typesetter.js';

const TITLE_CENTRE = 19;
const NUMBER_TO_COME = { quote: 'Number on sending', other: 'Number on finalising' };
const RULE = 45.6;

/** A number is never cut short: what is too long for one line gets smaller, then grows upwards. */
function numberLines({ number, kind }: DocumentData, type: Typesetter): Line[] {
  const width = PAGE.right - PAGE.facts;
  if (number === null) return [type.line(NUMBER_TO_COME[kind === 'quote' ? 'quote' : 'other'], STYLES.numberToCome)];
  const line = type.line(number, STYLES.number);
  return line.width <= width ? [line] : type.wrap(number, { ...STYLES.number, size: 9.3, leading: 11.6 }, width);
}

/** The heading and the number on one base line, over the one heavy rule of the page's upper half. */
export function title({ data, type }: DrawingContext): Block {
  const block = new BlockBuilder();
  const heading = type.fit(data.heading, STYLES.title, PAGE.facts - PAGE.left - PAGE.gutter);
  // The round left side of a large capital stands a little inside its box.
  block.text(heading, PAGE.left - 1, TITLE_CENTRE);
  const baseline = block.lines[0]?.y ?? 0;

  const number = numberLines(data, type);
  number.forEach((line, index) => {
    const above = (number.length - 1 - index) * line.style.leading;
    block.lines.push({ line, x: PAGE.facts, y: baseline - above });
  });
  block.rule({ from: PAGE.left, to: PAGE.right, y: RULE, width: 1.3, colour: COLOURS.ink });
  return block.build(RULE, { keepWithNext: true, role: 'H1' });
}
