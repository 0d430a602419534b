import { type Block, space } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { figureWidths } from './columns.js';
import { certificateFacts } from './certificate-facts.js';
import { correction } from './correction.js';
import { letterhead } from './letterhead.js';
import { notes } from './notes.js';
import { parties } from './parties.js';
import { paymentFoot } from './payment-foot.js';
import { section } from './section.js';
import { statement } from './statement.js';
import { title } from './title.js';
import { totals } from './totals.js';

/** Notes lower than this don't part from the total. */
const SHORT_WORDS = 150;

/** Everything between the top of the first page and the foot of the last, in order. */
export function documentBlocks(context: DrawingContext, logo: { width: number; height: number } | null): Block[] {
  const head = [letterhead(context, logo), space(22), title(context), parties(context)];
  if (context.data.statement) {
    return [...head, ...statement(context, context.data.statement), ...notes(context), ...paymentFoot(context)];
  }
  const widths = figureWidths(context);
  const sections = context.data.sections.flatMap((part, index) =>
    section(context, part, { widths, isFirst: index === 0 }),
  );
  const foot = paymentFoot(context);
  const words = notes(context);
  const areWordsShort = words.reduce((sum, { height }) => sum + height, 0) < SHORT_WORDS;
  return [
    ...head,
    ...correction(context),
    ...certificateFacts(context),
    ...keepingLast(sections),
    ...withFoot(areWordsShort, totals(context), words, foot),
  ];
}

/** Short words go where the total goes; long ones part from it, but the last of them stays with the bank details. */
function withFoot(areWordsShort: boolean, sums: Block[], words: Block[], foot: Block[]): Block[] {
  if (areWordsShort) return [...sums, ...words, ...foot].map((block) => ({ ...block, keepWithNext: true }));
  return [...sums, ...(foot.length > 0 ? keepingLast(words) : words), ...foot];
}

/** Neither totals nor bank details stand alone on a page: something of what they belong to comes along. */
function keepingLast(blocks: Block[]): Block[] {
  const last = blocks.at(-1);
  return last ? [...blocks.slice(0, -1), { ...last, keepWithNext: true }] : blocks;
}
