import { isApiProblem } from '@atlasos/api-client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { hasCode } from './api.js';

let tellSignedOut = (): void => undefined;

/** Calls back when the server says that nobody is signed in any more. */
export const onSignedOut = (listener: () => void): void => {
  tellSignedOut = listener;
};

const watch = (error: unknown): void => {
  if (hasCode(error, 'not_signed_in')) tellSignedOut();
};

/** A refusal stays one; only silence and trouble of the server are worth another try. */
const isPassing = (error: unknown): boolean => !isApiProblem(error) || error.status === 0 || error.status >= 500;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watch }),
  mutationCache: new MutationCache({ onError: watch }),
  defaultOptions: {
    queries: { staleTime: 30_000, networkMode: 'always', retry: (failures, error) => failures < 1 && isPassing(error) },
    mutations: { networkMode: 'always' },
  },
});
