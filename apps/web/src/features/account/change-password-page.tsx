import { isApiProblem } from '@atlasos/api-client';
import { toast } from '@atlasos/ui';
import { PasswordInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/api.js';
import { OutsideForm } from '../../app/outside/outside-form.js';
import { problemTexts } from '../../app/outside/problem-texts.js';
import { Page } from '../../app/shell/page.js';

export function ChangePasswordPage() {
  const navigate = useNavigate();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = api.useMutation('patch', '/api/v1/me/password', {
    onSuccess: async () => {
      toast('Your password is changed. Other devices are signed out.');
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
          onSubmit={() => change.mutate({ body: { current, password } })}
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
        </OutsideForm>
      </div>
    </Page>
  );
}
