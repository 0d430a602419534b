import type { QueryKey } from '@tanstack/react-query';
import { queryClient } from './query-client.js';

/** How long a page is held back for its data, in ms. Then it is drawn with its own placeholders. */
const PATIENCE_MS = 400;

/** What `useQuery` or `useInfiniteQuery` takes. */
interface Query {
  queryKey: QueryKey;
  queryFn?: unknown;
  initialPageParam?: unknown;
}

/**
 * For the loader of a route: asks for what its page will show while the page's script arrives, so that it is drawn once, with its data.
 * What is known already is not waited for; what fails is asked again, and told of, by the page.
 */
export async function askAhead(...queries: readonly Query[]): Promise<void> {
  const missing = queries.filter(({ queryKey }) => queryClient.getQueryData(queryKey) === undefined);
  if (missing.length === 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
  await Promise.race([Promise.all(missing.map(ask)), patience]);
  clearTimeout(timer);
}

const ask = (query: Query): Promise<void> =>
  'initialPageParam' in query
    ? queryClient.prefetchInfiniteQuery(query as Parameters<typeof queryClient.prefetchInfiniteQuery>[0])
    : queryClient.prefetchQuery(query as Parameters<typeof queryClient.prefetchQuery>[0]);
