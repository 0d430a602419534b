import { isApiProblem } from '@atlasos/api-client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

type Listener = () => void;
const listeners = new Set<Listener>();

/** Calls back whenever the server says that nobody is signed in any more. */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const watch = (error: unknown): void => {
  if (isApiProblem(error) && error.code === 'not_signed_in') listeners.forEach((tell) => tell());
};

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** Lets go of what the data holds outside the cache, once the cache has forgotten it. */
      release?: (data: unknown) => void;
    };
  }
}

/** A refusal stays one; only silence and trouble of the server are worth another try. */
const isPassing = (error: unknown): boolean => !isApiProblem(error) || error.status === 0 || error.status >= 500;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watch }),
  mutationCache: new MutationCache({ onError: watch }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && isPassing(error),
      retryDelay: (failures) => 400 * 2 ** failures,
    },
    mutations: { networkMode: 'always' },
  },
});

queryClient.getQueryCache().subscribe(({ type, query }) => {
  if (type === 'removed' && query.state.data !== undefined) query.meta?.release?.(query.state.data);
});
