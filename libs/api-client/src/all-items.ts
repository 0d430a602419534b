interface Page<Item> {
  items: readonly Item[];
  nextCursor: string | null;
}

/**
 * Everything of a list, one page after the other:
 * `for await (const client of allItems((cursor) => atlas.GET('/api/v1/clients', { params: { query: { cursor, limit: 200 } } })))`.
 * What is added meanwhile may be missing; nothing comes twice.
 */
export async function* allItems<Item>(
  readPage: (cursor: string | undefined) => Promise<{ data?: Page<Item> | undefined }>,
): AsyncGenerator<Item, void, undefined> {
  let cursor: string | undefined;
  do {
    const { data } = await readPage(cursor);
    if (!data) return;
    yield* data.items;
    cursor = data.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
