import createFetchClient, { type Client, type Middleware } from 'openapi-fetch';
import { toApiProblem, unreachable } from './api-problem.js';
import { repeatingFetch } from './repeat.js';
import type { paths as PortalPaths } from './portal-schema.generated.js';
import type { paths } from './schema.generated.js';

export type ApiClient = Client<paths>;
export type PortalClient = Client<PortalPaths>;

export interface ApiClientOptions {
  /** Where the installation is, `https://billing.example.com`. Empty for the page's own origin. */
  baseUrl?: string;
  /** A personal access token, `atlas_pat_…`. Without one the session cookie of the page counts. */
  token?: string;
  /** How long a call may wait while there were too many (429). A minute for programs with a token, not at all for pages. */
  patienceMs?: number;
  fetch?: typeof globalThis.fetch;
}

const PROGRAM_PATIENCE_MS = 60_000;

/** A repeat of a POST must not do its work twice, whoever repeats it. */
const idempotency: Middleware = {
  onRequest({ request }) {
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', newKey());
    }
    return request;
  },
};

const problems: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return undefined;
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => undefined);
    throw toApiProblem(response.status, body);
  },
  onError({ error, request }) {
    return request.signal.aborted && error instanceof Error ? error : unreachable();
  },
};

/** `crypto.randomUUID` exists on secure origins only; an installation may be plain HTTP in a private network. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Calls answer `{data}`; every failure rejects with an `ApiProblem`. */
export const createApiClient = (options: ApiClientOptions = {}): ApiClient => clientOf<paths>(options);

/** The same for the routes of the clients' portal. */
export const createPortalClient = (options: ApiClientOptions = {}): PortalClient => clientOf<PortalPaths>(options);

function clientOf<Paths extends object>({ baseUrl = '', token, fetch, ...options }: ApiClientOptions): Client<Paths> {
  const { patienceMs = token === undefined ? 0 : PROGRAM_PATIENCE_MS } = options;
  // Looked up at each call: tests and offline queues may replace the global one.
  const send = repeatingFetch({ fetch: fetch ?? ((...args) => globalThis.fetch(...args)), patienceMs });
  const client = createFetchClient<Paths>({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    fetch: send,
    credentials: token === undefined ? 'same-origin' : 'omit',
    ...(token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } }),
  });
  client.use(problems, idempotency);
  return client;
}
