import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/api.js';
import { caughtMailsQuery } from '../../app/caught-mails.js';
import { OutsideForm } from '../../app/outside/outside-form.js';
import { OutsidePage } from '../../app/outside/outside-page.js';
import { problemTexts } from '../../app/outside/problem-texts.js';

export function ForgotPasswordPage() {
  const [email, setEmail] = useState('');
  const forgot = api.useMutation('post', '/api/v1/auth/forgot');
  const { byField, whole } = problemTexts(forgot.error, ['email']);
  const back = <Link to="/sign-in">Back to sign-in</Link>;
  if (forgot.isSuccess) {
    return (
      <OutsidePage
        title="Look at your mail"
        lead={`If ${email} has a login here, a link is on its way. It works once, for an hour.`}
        foot={back}
      >
        <CaughtHint />
      </OutsidePage>
    );
  }
  return (
    <OutsidePage title="A new password" lead="We send a link to your email address." foot={back}>
      <OutsideForm
        submitLabel="Send the link"
        isBusy={forgot.isPending}
        error={whole}
        onSubmit={() => forgot.mutate({ body: { email } })}
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
      </OutsideForm>
    </OutsidePage>
  );
}

/** On a machine that sends no mail the link waits in the inbox page. */
function CaughtHint() {
  const caught = useQuery({ ...caughtMailsQuery(), retry: false });
  return caught.data ? (
    <p style={{ marginTop: 16 }}>
      Mail is caught on this machine: <Link to="/inbox">open the inbox</Link>.
    </p>
  ) : null;
}
