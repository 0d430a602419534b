import type { paths } from '@atlasos/api-client';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { client } from './api.js';

interface PageOf<Item> {
  items: Item[];
  nextCursor: string | null;
}

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/** Paths whose GET answers `{items, nextCursor}`. */
export type ListPath = {
  [Path in keyof paths]: Answer<Path> extends never ? never : Answer<Path> extends PageOf<unknown> ? Path : never;
}[keyof paths];

type ItemOf<Path extends ListPath> = Answer<Path> extends PageOf<infer Item> ? Item : never;
type QueryOf<Path extends ListPath> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? Omit<NonNullable<Query>, 'cursor'>
  : never;

type Get = (path: string, init: object) => Promise<{ data?: unknown }>;

/** A list read page by page: `useInfiniteQuery(pages('/api/v1/clients', { status: 'active' }))`; all items in `data`. */
export const pages = <Path extends ListPath>(path: Path, query?: QueryOf<Path>) =>
  infiniteQueryOptions({
    queryKey: ['get', path, 'pages', query ?? null] as const,
    queryFn: async ({ pageParam, signal }) => {
      // The generated types can't see that a path from `ListPath` takes a cursor.
      const get = client.GET as unknown as Get;
      const { data } = await get(path, { signal, params: { query: { ...query, cursor: pageParam } } });
      return data as PageOf<ItemOf<Path>>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages: read }) => read.flatMap(({ items }) => items),
  });
