import type { DemoApi } from './api.js';

/**
 * The API over `fetch`. A browser keeps the session's cookie by itself and hides it from scripts; elsewhere it is kept here.
 *
 * @param baseUrl where the app runs; empty for the page's own origin
 */
export function fetchApi(baseUrl = ''): DemoApi {
  let cookie = '';
  return {
    async call(method, path, body, given = {}) {
      const isBytes = body instanceof Uint8Array;
      const headers: Record<string, string> = { Accept: 'application/json', ...given };
      if (body !== undefined && !isBytes) headers['Content-Type'] = 'application/json';
      if (cookie) headers['Cookie'] = cookie;
      const response = await fetch(`${baseUrl}${path}`, {
        method,
        headers,
        credentials: 'same-origin',
        ...(body === undefined ? {} : { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
      });
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      return { status: response.status, body: isJson ? ((await response.json()) as unknown) : undefined };
    },
  };
}
