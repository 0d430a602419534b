import { OUTSIDE_PAGES, PAGES } from './page-scripts.js';

/** What every page of someone who is signed in waits for. */
const ASKED_BY_ALL = ['/api/v1/me', '/api/v1/practice'];

const fits = (path: string) => {
  const parts = path.split('/');
  return (pattern: string): boolean => {
    const expected = pattern.split('/');
    return expected.length === parts.length && expected.every((part, at) => part.startsWith('$') || part === parts[at]);
  };
};

/**
 * Begins to load the script of the page at this path, and what it will ask for first, before the app itself has run: both come while it
 * does. Whoever needs them asks again, and finds them.
 */
export function loadAhead(path: string): void {
  const isThis = fits(path);
  const [, outside] = Object.entries(OUTSIDE_PAGES).find(([pattern]) => isThis(pattern)) ?? [];
  const [, page] = Object.entries(PAGES).find(([pattern]) => isThis(pattern)) ?? [];
  // A script that does not come is told of by the router.
  (outside ?? page)?.().catch(() => undefined);
  if (page) for (const href of ASKED_BY_ALL) preload(href);
}

function preload(href: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', href, crossOrigin: 'anonymous' });
  document.head.append(link);
}

loadAhead(window.location.pathname);
