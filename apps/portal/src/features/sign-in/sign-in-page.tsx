import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { client, detailOf } from '../../app/api.js';
import { Notice } from '../../parts/notice.js';
import { LinkSent } from './link-sent.js';

const route = getRouteApi('/sign-in');

/** Asks for a link by mail. */
export function SignInPage() {
  const { left, next } = route.useSearch();
  const [email, setEmail] = useState('');
  const ask = useMutation({
    mutationFn: async (address: string) =>
      (await client.POST('/api/portal/v1/sign-in', { body: { email: address } })).data!,
    // Whichever page was asked for is shown once the link has been pressed in this browser.
    onSuccess: () => (next ? sessionStorage.setItem('next', next) : sessionStorage.removeItem('next')),
  });
  if (ask.data) {
    return (
      <LinkSent email={email} code={ask.data.code} onAgain={() => ask.mutate(email)} onOther={() => ask.reset()} />
    );
  }
  return (
    <Notice title={left ? 'You are signed out' : 'Sign in'}>
      <p>Type your email address, and a link to your documents comes by mail. There is no password.</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate(email);
        }}
      >
        <label className="field">
          Email address
          <input
            type="email"
            name="email"
            autoComplete="email"
            required
            maxLength={254}
            value={email}
            aria-invalid={ask.isError || undefined}
            aria-describedby={ask.isError ? 'sign-in-error' : undefined}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </label>
        {ask.error && (
          <p id="sign-in-error" className="error" role="alert">
            {detailOf(ask.error)}
          </p>
        )}
        <button type="submit" className="button primary" disabled={ask.isPending}>
          Send me a link
        </button>
      </form>
    </Notice>
  );
}
