import { isApiProblem } from '@atlasos/api-client';
import { toast } from '@atlasos/ui';
import { Checkbox, PasswordInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, invalidate } from '../../app/api.js';
import { OutsideForm } from '../../app/outside/outside-form.js';
import { problemTexts } from '../../app/outside/problem-texts.js';
import { Page } from '../../app/shell/page.js';

export function ChangePasswordPage() {
  const navigate = useNavigate();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [revokeTokens, setRevokeTokens] = useState(false);
  const tokens = api.useQuery('get', '/api/v1/api-tokens', { params: { query: { limit: 200 } } }).data?.items ?? [];
  const change = api.useMutation('patch', '/api/v1/me/password', {
    onSuccess: async () => {
      const programs = revokeTokens ? ' and programs' : '';
      toast(`Your password is changed. Other devices${programs} are signed out.`);
      await invalidate('/api/v1/api-tokens');
      await navigate({ to: '/' });
    },
  });
  const { byField, whole } = problemTexts(change.error, ['current', 'password']);
  const isWrong = isApiProblem(change.error) && change.error.code === 'wrong_credentials';
  return (
    <Page title="Change password">
      <div style={{ maxWidth: 360 }}>
        <OutsideForm
          submitLabel="Change it"
          isBusy={change.isPending}
          error={isWrong ? undefined : whole}
          onSubmit={() => change.mutate({ body: { current, password, revokeTokens } })}
        >
          <PasswordInput
            label="Current password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={current}
            error={isWrong ? 'This is not your current password.' : byField.current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            label="New password"
            autoComplete="new-password"
            description="10 characters or more. Other devices will be signed out."
            minLength={10}
            required
            withAsterisk={false}
            value={password}
            error={byField.password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {tokens.length > 0 ? (
            <Checkbox
              label="Also revoke my access tokens"
              description={`${tokens.map(({ name }) => name).join(', ')}: programs that use them go on working unless you do. Revoke them if somebody else may have known your password.`}
              checked={revokeTokens}
              onChange={(event) => setRevokeTokens(event.currentTarget.checked)}
            />
          ) : null}
        </OutsideForm>
      </div>
    </Page>
  );
}
