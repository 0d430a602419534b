import type { components } from '@atlasos/api-client';
import { FormDrawer, TextArea, toast } from '@atlasos/ui';
import { TagsInput, TextInput } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../app/api.js';
import { useMe } from '../../app/session.js';
import type { SendStatementProps } from './send-statement-props.js';
import classes from './statement.module.css';

interface SendStatementFormProps extends SendStatementProps {
  proposal: components['schemas']['SendProposalResponse'];
}

export function SendStatementForm({ statement, query, proposal, onClose }: SendStatementFormProps) {
  const { mail, practiceName } = useMe();
  const [recipients, setRecipients] = useState(proposal.to);
  const [subject, setSubject] = useState(proposal.subject);
  const [message, setMessage] = useState(proposal.message);
  const send = api.useMutation('post', '/api/v1/clients/{id}/statement/send', {
    onSuccess: () => {
      toast(`The statement is on its way to ${recipients.join(', ')}`);
      onClose();
    },
  });
  const submit = () =>
    send.mutate({
      params: { path: { id: statement.clientId } },
      body: { ...query, recipients, subject, message, resend: true },
    });
  const fieldError = (name: string) => send.error?.errors.find(({ pointer }) => pointer.startsWith(`/${name}`))?.detail;
  return (
    <FormDrawer
      opened
      title={`Send the statement of ${statement.clientName}`}
      onClose={onClose}
      onSubmit={submit}
      submitLabel="Send"
      isBusy={send.isPending}
      canSubmit={recipients.length > 0 && subject.trim() !== '' && message.trim() !== ''}
      consequence={
        send.error?.detail ??
        (mail === 'caught'
          ? 'Nothing leaves this machine: the mail lands in the local inbox.'
          : 'A mail can’t be called back.')
      }
    >
      <TagsInput
        label="To"
        data={proposal.contacts.map(({ email }) => email)}
        value={recipients}
        onChange={setRecipients}
        maxTags={10}
        placeholder={recipients.length === 0 ? 'accounts@client.example' : ''}
        error={
          fieldError('to') ??
          (proposal.contacts.length === 0 && recipients.length === 0
            ? 'This client has no contact with an address. Type one here.'
            : undefined)
        }
      />
      <TextInput
        label="Subject"
        maxLength={200}
        value={subject}
        error={fieldError('subject')}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <TextArea
        label="Message"
        rows={6}
        rowsMax={14}
        maxLength={5000}
        value={message}
        error={fieldError('message')}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <section className={classes.mail} aria-label="As it arrives">
        <p className={classes.from}>
          <b>{practiceName}</b> to {recipients.join(', ') || 'nobody yet'}
        </p>
        <p className={classes.subject}>{subject}</p>
        <p className={classes.text}>{message}</p>
        <p className={classes.attachment}>
          <IconPaperclip size={14} stroke={1.7} aria-hidden /> {proposal.attachment}
        </p>
      </section>
    </FormDrawer>
  );
}
