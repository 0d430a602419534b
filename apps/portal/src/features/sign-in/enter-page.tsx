import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { client, detailOf, hasCode } from '../../app/api.js';
import { queryClient } from '../../app/query-client.js';
import { Notice } from '../../parts/notice.js';

const route = getRouteApi('/enter/$token');

/** Where a mailed link leads. Only the press signs in: those who read mail for others open links, too. */
export function EnterPage() {
  const { token } = route.useParams();
  const router = useRouter();
  const [code, setCode] = useState('');
  const enter = useMutation({
    mutationFn: (typed: string | undefined) =>
      client.POST('/api/portal/v1/session', { body: { token, ...(typed ? { code: typed } : {}) } }),
    onSuccess: () => {
      queryClient.clear();
      const next = sessionStorage.getItem('next') ?? '/';
      sessionStorage.removeItem('next');
      router.history.replace(next.startsWith('/') && !next.startsWith('//') ? next : '/');
    },
  });
  const [askedForCode, setAskedForCode] = useState(false);
  const needsCode = askedForCode || hasCode(enter.error, 'confirmation_needed');
  if (hasCode(enter.error, 'link_expired')) return <Used />;
  if (needsCode) {
    return (
      <Notice title="Confirm that it is you">
        <p>This link was asked for in another browser. Type the six digits that stand there.</p>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            setAskedForCode(true);
            enter.mutate(code);
          }}
        >
          <label className="field">
            Code
            <input
              className="code-input"
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              maxLength={9}
              value={code}
              aria-invalid={hasCode(enter.error, 'wrong_code') || undefined}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          </label>
          <Problem error={hasCode(enter.error, 'confirmation_needed') ? null : enter.error} />
          <button type="submit" className="button primary" disabled={enter.isPending}>
            Sign in
          </button>
        </form>
      </Notice>
    );
  }
  return (
    <Notice title="Open your documents">
      <p>One press, and you are signed in on this device for 30 days.</p>
      <Problem error={enter.error} />
      <button
        type="button"
        className="button primary"
        disabled={enter.isPending}
        onClick={() => enter.mutate(undefined)}
      >
        Sign in
      </button>
    </Notice>
  );
}

const Problem = ({ error }: { error: unknown }) =>
  error ? (
    <p className="error" role="alert">
      {detailOf(error)}
    </p>
  ) : null;

const Used = () => (
  <Notice title="This link has been used, or is too old">
    <p>It works once, for ten minutes. A new one takes a moment.</p>
    <Link to="/sign-in" className="button primary">
      Send me a new one
    </Link>
  </Notice>
);
