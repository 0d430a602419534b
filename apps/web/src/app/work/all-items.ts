import { queryOptions } from '@tanstack/react-query';
import { client } from '../api.js';
import type { ListPath, pages } from '../pages.js';

type QueryOf<Path extends ListPath> = Parameters<typeof pages<Path>>[1];
type ItemsOf<Path extends ListPath> =
  Awaited<ReturnType<NonNullable<ReturnType<typeof pages<Path>>['queryFn']>>> extends { items: infer Items }
    ? Items
    : never;

interface PageOf {
  items: unknown[];
  nextCursor: string | null;
}

const STALE_MS = 60_000;

/** Every item of a list, for choosing among them: `useQuery(allItems('/api/v1/clients'))`. For lists on screen use `pages`. */
export const allItems = <Path extends ListPath>(path: Path, query?: QueryOf<Path>) =>
  queryOptions({
    queryKey: ['get', path, 'all', query ?? null] as const,
    queryFn: async ({ signal }) => {
      // The generated types can't see that a path from `ListPath` takes a cursor.
      const get = client.GET as unknown as (path: string, init: object) => Promise<{ data?: unknown }>;
      const items: unknown[] = [];
      let cursor: string | undefined;
      do {
        const { data } = await get(path, { signal, params: { query: { limit: 200, ...query, cursor } } });
        const page = data as PageOf;
        items.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return items as ItemsOf<Path>;
    },
    staleTime: STALE_MS,
  });
