export interface DemoAnswer {
  status: number;
  /** Parsed JSON; undefined where there is none. */
  body: unknown;
}

/** How the demo reaches the API: anything that keeps the session between two calls. */
export interface DemoApi {
  /** @param path begins with `/api/v1`  @param body JSON, or bytes whose `Content-Type` stands in `headers` */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<DemoAnswer>;
}

/** A call that the API refused: which one, and what it said. */
export class DemoError extends Error {
  constructor(
    readonly method: string,
    readonly path: string,
    readonly status: number,
    /** `code` of the problem document, if it was one. */
    readonly code: string | undefined,
    detail: string,
  ) {
    super(`${method} ${path} answered ${status}: ${detail}`);
    this.name = 'DemoError';
  }
}

interface Problem {
  code?: string;
  detail?: string;
  errors?: { pointer: string; detail: string }[];
}

/** The body of a call that must succeed. Throws `DemoError`. */
export async function ask<Body>(
  api: DemoApi,
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<Body> {
  const answer = await api.call(method, path, body, headers);
  if (answer.status >= 200 && answer.status < 300) return answer.body as Body;
  const problem = (answer.body ?? {}) as Problem;
  const fields = (problem.errors ?? []).map(({ pointer, detail }) => `${pointer} ${detail}`);
  const said = [problem.detail ?? 'no reason given', ...fields].join('; ');
  throw new DemoError(method, path, answer.status, problem.code, said);
}

/** What every record answers. */
export interface Kept {
  id: string;
  version: number;
}
