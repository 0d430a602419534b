import { DEBTOR_BUCKETS } from '@atlasos/domain';
import type { PrintedStatement } from '../document-data.js';
import { type Block, BlockBuilder, space } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { PAGE, STYLES } from '../layout/theme.js';

const HEIGHT = 34;
const LABEL_CENTRE = 9;
const AMOUNT_CENTRE = 22;

/** How old what is open is, by days past the due date, and what is to be taken off it. */
export function ageingStrip({ type, format }: DrawingContext, { buckets, creditMinor }: PrintedStatement): Block[] {
  const cells = [
    ...DEBTOR_BUCKETS.map((label, index) => ({
      label: index === 0 ? 'Not yet due' : label,
      amountMinor: buckets[index] ?? 0,
    })),
    ...(creditMinor === 0 ? [] : [{ label: 'Less credit', amountMinor: -creditMinor }]),
  ];
  const block = new BlockBuilder();
  block.inkLine(PAGE.left, 0);
  block.text(type.line('By age', STYLES.strong), PAGE.left, LABEL_CENTRE + 2);
  block.text(type.line('days after the due date', STYLES.small), PAGE.left, AMOUNT_CENTRE + 1);
  const left = PAGE.content;
  const width = (PAGE.right - left) / cells.length;
  cells.forEach(({ label, amountMinor }, index) => {
    const edge = left + width * (index + 1);
    block.right(type.line(label, STYLES.small), edge, LABEL_CENTRE);
    const amount = type.fit(amountMinor === 0 ? '–' : format.amount(amountMinor), STYLES.figure, width - 6);
    block.right(amount, edge, AMOUNT_CENTRE);
  });
  return [block.build(HEIGHT, { keepWithNext: true, role: 'P' }), space(6)];
}
