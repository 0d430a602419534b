const PAUSES_MS = [300, 1_200];

interface RepeatOptions {
  fetch: typeof globalThis.fetch;
  pause?: (ms: number) => Promise<void>;
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Sends a POST again when the network failed or the server asked for patience. Safe, because the repeat carries the same
 * Idempotency-Key: the server answers what the first call did. Reads are repeated by their query, other writes never.
 */
export function repeatingFetch({ fetch, pause = sleep }: RepeatOptions) {
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'POST' || !request.headers.has('Idempotency-Key')) return fetch(request);
    for (const ms of PAUSES_MS) {
      const answer = await fetch(request.clone()).catch((error: unknown) => {
        if (request.signal.aborted) throw error;
        return undefined;
      });
      if (answer && !(await asksForPatience(answer))) return answer;
      await pause(ms);
    }
    return fetch(request);
  };
}

async function asksForPatience(answer: Response): Promise<boolean> {
  if (answer.status === 503) return true;
  if (answer.status !== 409) return false;
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined);
  return (body as { code?: unknown } | undefined)?.code === 'request_in_progress';
}
