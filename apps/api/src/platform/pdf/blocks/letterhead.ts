import { type Block, BlockBuilder, type PlacedImage } from '../layout/block.js';
import type { DrawingContext } from '../layout/context.js';
import { PAGE, STYLES } from '../layout/theme.js';

const LOGO_BOX = { width: PAGE.content - PAGE.left - PAGE.gutter, height: 32 };

/** Scales a picture into the label column. */
function placeLogo(pixels: { width: number; height: number }): PlacedImage {
  const scale = Math.min(LOGO_BOX.width / pixels.width, LOGO_BOX.height / pixels.height);
  return { x: PAGE.left, y: 0, width: pixels.width * scale, height: pixels.height * scale };
}

/** Who issues the document: logo | name and what it does | how to reach it. Without a logo the name moves to the margin. */
export function letterhead({ data, type }: DrawingContext, logo: { width: number; height: number } | null): Block {
  const { name, taglineLines, addressLines, email, phone, vatNumber } = data.supplier;
  const block = new BlockBuilder();
  const x = logo ? PAGE.content : PAGE.left;
  const width = PAGE.facts - x - PAGE.gutter;
  const nameEnd = block.column(type.wrap(name, STYLES.practice, width), x, 0.4);
  block.column(
    taglineLines.flatMap((line) => type.wrap(line, STYLES.contact, width)),
    x,
    nameEnd + 0.9,
  );

  const contact = [...addressLines, email, phone, vatNumber && `VAT number ${vatNumber}`];
  const contactLines = contact.flatMap((line) => type.wrap(line ?? '', STYLES.contact, PAGE.right - PAGE.facts));
  block.column(contactLines, PAGE.facts, 0.6);
  const placed = logo ? placeLogo(logo) : undefined;
  return block.build(Math.max(block.bottom, placed?.height ?? 0), { logo: placed, keepWithNext: true, role: 'P' });
}
