import { assertInContract } from '../platform/answer-check.js';
import type { Answer } from './answer.js';

export type { Answer } from './answer.js';

export interface CallOptions {
  body?: unknown;
  headers?: Record<string, string>;
  query?: Record<string, string | number | boolean | undefined>;
}

interface Registration {
  practiceName?: string;
  name?: string;
  email: string;
  password?: string;
}

/** Someone who talks to the API over HTTP, with a cookie of their own. */
export class Visitor {
  /** Is told of every call of every visitor in this process. */
  static onAnswer: ((method: string, path: string, answer: Answer) => void) | undefined;
  cookie = '';
  practiceId = '';
  userId = '';
  email = '';
  /** Where a proxy says that they come from. */
  address = '';
  readonly password = 'correct horse battery';

  constructor(readonly baseUrl: string) {}

  async register(given: Registration): Promise<void> {
    const body = { practiceName: 'Maseko Accounting', name: 'Lerato Maseko', password: this.password, ...given };
    const { id, practiceId } = await this.ok<{ id: string; practiceId: string }>('POST', '/auth/register', body);
    Object.assign(this, { userId: id, practiceId, email: given.email });
  }

  get = <Body = Record<string, unknown>>(path: string, query?: CallOptions['query']) =>
    this.call<Body>('GET', path, query ? { query } : {});
  post = <Body = Record<string, unknown>>(path: string, body?: unknown, headers?: Record<string, string>) =>
    this.call<Body>('POST', path, { body, ...(headers ? { headers } : {}) });
  patch = <Body = Record<string, unknown>>(path: string, body?: unknown, headers?: Record<string, string>) =>
    this.call<Body>('PATCH', path, { body, ...(headers ? { headers } : {}) });
  delete = <Body = Record<string, unknown>>(path: string) => this.call<Body>('DELETE', path);

  /** The body of a call that must succeed. */
  async ok<Body = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Body> {
    const answer = await this.call<Body>(method, path, body === undefined ? {} : { body });
    if (answer.status >= 300)
      throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Calls `/api/v1` + path, or the path as it is when it begins with `/api`. */
  async call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    options: CallOptions = {},
  ): Promise<Answer<Body>> {
    const url = new URL(path.startsWith('/api/') ? path : `/api/v1${path}`, this.baseUrl);
    for (const [name, value] of Object.entries(options.query ?? {}))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const response = await fetch(url, {
      method,
      headers: {
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(this.cookie ? { Cookie: this.cookie } : {}),
        ...(this.address ? { 'X-Forwarded-For': this.address } : {}),
        ...options.headers,
      },
      ...(options.body === undefined
        ? {}
        : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
    });
    const set = response.headers.get('set-cookie');
    if (set) this.keep(set.split(';')[0]!);
    const answer = { status: response.status, headers: response.headers, body: (await bodyOf(response)) as Body };
    assertInContract(method, url.pathname, answer as Answer);
    Visitor.onAnswer?.(method, url.pathname, answer as Answer);
    return answer;
  }

  /** As a browser: a cookie takes the place of the one of its name. */
  private keep(cookie: string): void {
    const name = cookie.slice(0, cookie.indexOf('=') + 1);
    const others = this.cookie.split('; ').filter((known) => known !== '' && !known.startsWith(name));
    this.cookie = [...others, cookie].join('; ');
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) return response.json();
  const bytes = Buffer.from(await response.arrayBuffer());
  return type.startsWith('text/') ? bytes.toString('utf8') : bytes;
}
