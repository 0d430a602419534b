const PAUSES_MS = [300, 1_200];

interface RepeatOptions {
  fetch: typeof globalThis.fetch;
  /** How long to wait, all in all, for a call that came too often (429). Absent: not at all; a person is told at once. */
  patienceMs?: number;
  pause?: (ms: number) => Promise<void>;
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Sends a POST again when the network failed or the server asked for patience. Safe, because the repeat carries the same
 * Idempotency-Key: the server answers what the first call did. A program with patience has its reads repeated in the same way, and every
 * call that came too often, which the server has not begun with. Other writes are never repeated.
 */
export function repeatingFetch({ fetch, patienceMs = 0, pause = sleep }: RepeatOptions) {
  return async (request: Request): Promise<Response> => {
    if (patienceMs === 0 && !isRepeatable(request, patienceMs)) return fetch(request);
    let waitedMs = 0;
    let repeats = 0;
    for (;;) {
      const answer = await fetch(request.clone()).catch((error: unknown) => {
        if (request.signal.aborted || !isRepeatable(request, patienceMs) || repeats === PAUSES_MS.length) throw error;
        return undefined;
      });
      if (answer?.status === 429) {
        const ms = retryAfterMs(answer);
        if (waitedMs + ms > patienceMs) return answer;
        waitedMs += ms;
        await pause(ms);
        continue;
      }
      const isLast = repeats === PAUSES_MS.length || !isRepeatable(request, patienceMs);
      if (answer && (isLast || !(await asksForPatience(answer)))) return answer;
      await pause(PAUSES_MS[repeats]!);
      repeats += 1;
    }
  };
}

function isRepeatable({ method, headers }: Request, patienceMs: number): boolean {
  return method === 'POST' ? headers.has('Idempotency-Key') : method === 'GET' && patienceMs > 0;
}

/** The server always says a number of seconds; a second when something between did not. */
const retryAfterMs = (answer: Response): number => (Number(answer.headers.get('Retry-After')) || 1) * 1_000;

async function asksForPatience(answer: Response): Promise<boolean> {
  if (answer.status === 503) return true;
  if (answer.status !== 409) return false;
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined);
  return (body as { code?: unknown } | undefined)?.code === 'request_in_progress';
}
