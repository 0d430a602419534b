import type { Block } from './block.js';

export interface PlacedBlock {
  block: Block;
  y: number;
}

export type PageOfBlocks = PlacedBlock[];

export interface Room {
  /** top of the first page */
  firstTop: number;
  /** top of all others, under their running head */
  top: number;
  bottom: number;
}

const heightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { height }) => sum + height, 0);

/** Splits into chains of blocks that want to stand on one page. */
function chainsOf(blocks: readonly Block[]): Block[][] {
  const chains: Block[][] = [];
  let chain: Block[] = [];
  for (const block of blocks) {
    chain.push(block);
    if (block.keepWithNext) continue;
    chains.push(chain);
    chain = [];
  }
  return chain.length > 0 ? [...chains, chain] : chains;
}

class Paginator {
  private readonly pages: PageOfBlocks[] = [[]];
  private readonly room: Room;
  private y: number;

  constructor(room: Room) {
    this.room = room;
    this.y = room.firstTop;
  }

  place(chain: readonly Block[]): void {
    if (heightOf(chain) <= this.left) return this.put(chain);
    const onNewPage = withoutSpace(chain);
    const head = onNewPage[0]?.head?.height ?? 0;
    const fitsAPage = head + heightOf(onNewPage) <= this.room.bottom - this.room.top;
    if (fitsAPage) {
      this.turn();
      return this.put(onNewPage);
    }
    // What is taller than a page breaks where it must.
    for (const block of chain) {
      if (block.height > this.left && this.page.length > 0) this.turn();
      if (!(block.isSpace && this.page.length === 0)) this.put([block]);
    }
  }

  result(): PageOfBlocks[] {
    return this.pages;
  }

  private get page(): PageOfBlocks {
    return this.pages[this.pages.length - 1] ?? [];
  }

  private get left(): number {
    return this.room.bottom - this.y;
  }

  private turn(): void {
    this.pages.push([]);
    this.y = this.room.top;
  }

  private put(blocks: readonly Block[]): void {
    const head = blocks[0]?.head;
    if (head && this.page.length === 0 && this.pages.length > 1) this.add(head);
    for (const block of blocks) this.add(block);
  }

  private add(block: Block): void {
    if (block.atFoot) this.y = Math.max(this.y, this.room.bottom - block.height);
    this.page.push({ block, y: this.y });
    this.y += block.height;
  }
}

function withoutSpace(chain: readonly Block[]): readonly Block[] {
  const first = chain.findIndex((block) => !block.isSpace);
  return first < 0 ? [] : chain.slice(first);
}

/** Deals blocks out to pages, in order: chains stay whole, heads are repeated, space at the top of a page is dropped. */
export function paginate(blocks: readonly Block[], room: Room): PageOfBlocks[] {
  const paginator = new Paginator(room);
  for (const chain of chainsOf(blocks)) paginator.place(chain);
  return paginator.result();
}
