import { KIND_WORDS } from '../blocks/document-words.js';
import { BlockBuilder } from './block.js';
import type { DrawingContext } from './context.js';
import type { PageOfBlocks } from './paginate.js';
import { COLOURS, PAGE, STYLES } from './theme.js';

/** Height of the line that opens every page but the first. */
export const RUNNING_HEAD = 26;
const BANNER_HEIGHT = 18;

/** Puts around the body of a page whether it is a draft, for whom and which document it is, and page x of y. */
export function framed(context: DrawingContext, body: PageOfBlocks, page: number, pages: number): PageOfBlocks {
  return [
    ...(context.data.draft ? [{ block: banner(context), y: 0 }] : []),
    ...(page > 1 ? [{ block: runningHead(context), y: PAGE.top }] : []),
    ...body,
    { block: foot(context, page, pages), y: PAGE.footBaseline },
  ];
}

function foot({ data, type }: DrawingContext, page: number, pages: number) {
  const block = new BlockBuilder();
  const width = PAGE.right - PAGE.left;
  const number = type.cut(data.number ?? 'Draft', STYLES.foot, width * 0.3);
  block.text(type.cut(data.supplier.name, STYLES.foot, width * 0.3), PAGE.left, 0);
  block.text(number, PAGE.left + (width - number.width) / 2, 0);
  block.right(type.line(`Page ${page} of ${pages}`, STYLES.foot), PAGE.right, 0);
  return block.build(0);
}

function runningHead({ data, type }: DrawingContext) {
  const block = new BlockBuilder();
  const centre = 6;
  const small = { ...STYLES.small, weight: 600, colour: STYLES.body.colour } as const;
  block.text(type.cut(data.heading, STYLES.small, PAGE.content - PAGE.left - PAGE.gutter), PAGE.left, centre);
  block.text(type.cut(data.recipient.name, small, PAGE.facts - PAGE.content - PAGE.gutter), PAGE.content, centre);
  block.text(type.cut(data.number ?? 'Draft', STYLES.small, PAGE.right - PAGE.facts), PAGE.facts, centre);
  return block.build(RUNNING_HEAD);
}

function banner({ data, type }: DrawingContext) {
  const block = new BlockBuilder();
  const line = type.line(KIND_WORDS[data.kind].draft, STYLES.banner);
  block.text(line, (PAGE.width - line.width) / 2, BANNER_HEIGHT / 2);
  return block.build(BANNER_HEIGHT, { band: COLOURS.ochreSoft });
}
