import { PasswordInput, TextInput } from '@mantine/core';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/api.js';
import { OutsideForm } from '../../app/outside/outside-form.js';
import { OutsidePage } from '../../app/outside/outside-page.js';
import { problemTexts } from '../../app/outside/problem-texts.js';
import { queryClient } from '../../app/query-client.js';
import { meQuery } from '../../app/session.js';
import { NewHere } from './new-here.js';
import classes from './sign-in.module.css';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { next } = route.useSearch();
  const router = useRouter();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const login = api.useMutation('post', '/api/v1/auth/login', {
    onSuccess: async (me) => {
      queryClient.clear();
      queryClient.setQueryData(meQuery().queryKey, me);
      await router.navigate({ href: next ?? '/', replace: true });
    },
  });
  const { byField, whole } = problemTexts(login.error, ['email', 'password']);
  return (
    <OutsidePage title="Sign in" lead={next ? 'You will be back where you were.' : undefined} aside={<NewHere />}>
      <OutsideForm
        submitLabel="Sign in"
        isBusy={login.isPending}
        error={whole}
        onSubmit={() => login.mutate({ body: { email, password } })}
      >
        <TextInput
          label="Email"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
          value={email}
          error={byField.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <div className={classes.password}>
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            error={byField.password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Link to="/forgot-password" className={classes.forgot}>
            Forgot password?
          </Link>
        </div>
      </OutsideForm>
    </OutsidePage>
  );
}
