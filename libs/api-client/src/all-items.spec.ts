import { expect, it } from '@jest/globals';
import { allItems } from './all-items.js';

it('walks through the pages of a list, and asks for no more than is wanted', async () => {
  const asked: Array<string | undefined> = [];
  const pages: Record<string, { items: number[]; nextCursor: string | null }> = {
    first: { items: [1, 2], nextCursor: 'b' },
    b: { items: [], nextCursor: 'c' },
    c: { items: [3], nextCursor: null },
  };
  const read = (cursor: string | undefined) => {
    asked.push(cursor);
    return Promise.resolve({ data: pages[cursor ?? 'first'] });
  };
  const all: number[] = [];
  for await (const item of allItems(read)) all.push(item);
  expect(all).toEqual([1, 2, 3]);
  expect(asked).toEqual([undefined, 'b', 'c']);
  for await (const item of allItems(read)) if (item === 2) break;
  expect(asked).toHaveLength(4);
});
