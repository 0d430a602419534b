import { Checkbox, PasswordInput } from '@mantine/core';
import { isApiProblem } from '@atlasos/api-client';
import { toast } from '@atlasos/ui';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/api.js';
import { OutsideForm } from '../../app/outside/outside-form.js';
import { OutsidePage } from '../../app/outside/outside-page.js';
import { problemTexts } from '../../app/outside/problem-texts.js';

const route = getRouteApi('/reset-password');

export function ResetPasswordPage() {
  const { token } = route.useSearch();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [revokeTokens, setRevokeTokens] = useState(false);
  const reset = api.useMutation('post', '/api/v1/auth/reset', {
    onSuccess: async () => {
      toast('Your password is changed. Sign in with it.');
      await navigate({ to: '/sign-in', replace: true });
    },
  });
  const hasExpired = isApiProblem(reset.error) && reset.error.code === 'link_expired';
  if (!token || hasExpired) {
    return (
      <OutsidePage
        title="This link has expired"
        lead="A link works once, for an hour."
        foot={<Link to="/forgot-password">Send me a new one</Link>}
      />
    );
  }
  const { byField, whole } = problemTexts(reset.error, ['password']);
  return (
    <OutsidePage title="A new password" foot={<Link to="/sign-in">Back to sign-in</Link>}>
      <OutsideForm
        submitLabel="Set it"
        isBusy={reset.isPending}
        error={whole}
        onSubmit={() => reset.mutate({ body: { token, password, revokeTokens } })}
      >
        <PasswordInput
          label="New password"
          autoComplete="new-password"
          description="10 characters or more."
          minLength={10}
          required
          withAsterisk={false}
          autoFocus
          value={password}
          error={byField.password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Checkbox
          label="Also revoke my access tokens"
          description="If somebody else may have known your password. Programs that use them then stop."
          checked={revokeTokens}
          onChange={(event) => setRevokeTokens(event.currentTarget.checked)}
        />
      </OutsideForm>
    </OutsidePage>
  );
}
