import type { ReactNode } from 'react';
import { detailOf, hasCode } from '../app/api.js';
import { useTitle } from '../app/title.js';

interface NoticeProps {
  title: string;
  children?: ReactNode;
  busy?: boolean;
}

/** A page that has one thing to say. */
export function Notice({ title, children, busy }: NoticeProps) {
  useTitle(title);
  return (
    <main id="content" className="notice" aria-busy={busy}>
      <h1>{title}</h1>
      {children}
    </main>
  );
}

/** A page that could not be read, and what to do about it. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (hasCode(error, 'not_signed_in')) return <Notice title="Signing in" busy />;
  if (hasCode(error, 'not_found')) {
    return (
      <Notice title="This is not here">
        <p>It may have been taken off, or the address is not complete.</p>
        <a className="button primary" href="/">
          What is here
        </a>
      </Notice>
    );
  }
  return (
    <Notice title="The page cannot be reached just now">
      <p>{detailOf(error)}</p>
      <button type="button" className="button primary" onClick={onRetry}>
        Try again
      </button>
    </Notice>
  );
}
