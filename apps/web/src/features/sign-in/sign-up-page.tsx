import { PasswordInput, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ChangeEvent } from 'react';
import { api } from '../../app/api.js';
import { OutsideForm } from '../../app/outside/outside-form.js';
import { OutsidePage } from '../../app/outside/outside-page.js';
import { problemTexts } from '../../app/outside/problem-texts.js';
import { queryClient } from '../../app/query-client.js';
import { meQuery } from '../../app/session.js';
import { WhatFollows } from './what-follows.js';

const EMPTY = { practiceName: '', name: '', email: '', password: '' };

export function SignUpPage() {
  const navigate = useNavigate();
  const [values, setValues] = useState(EMPTY);
  const register = api.useMutation('post', '/api/v1/auth/register', {
    onSuccess: async (me) => {
      queryClient.clear();
      queryClient.setQueryData(meQuery().queryKey, me);
      await navigate({ to: '/', replace: true });
    },
  });
  const { byField, whole } = problemTexts(register.error, ['practiceName', 'name', 'email', 'password']);
  const field = (name: keyof typeof EMPTY) => ({
    value: values[name],
    error: byField[name],
    required: true,
    withAsterisk: false,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <OutsidePage
      title="Create your practice"
      lead="Everything can be changed later."
      aside={<WhatFollows />}
      foot={
        <>
          Have a login? <Link to="/sign-in">Sign in</Link>
        </>
      }
    >
      <OutsideForm
        submitLabel="Create your practice"
        isBusy={register.isPending}
        error={whole}
        onSubmit={() => register.mutate({ body: values })}
      >
        <TextInput
          label="Practice"
          placeholder="As it stands on invoices"
          autoComplete="organization"
          autoFocus
          {...field('practiceName')}
        />
        <TextInput label="Your name" autoComplete="name" {...field('name')} />
        <TextInput label="Email" type="email" autoComplete="username" description="Your login." {...field('email')} />
        <PasswordInput
          label="Password"
          autoComplete="new-password"
          description="10 characters or more."
          minLength={10}
          {...field('password')}
        />
      </OutsideForm>
    </OutsidePage>
  );
}
